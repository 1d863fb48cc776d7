package dev.tradeplane.broker.adapter.session;

import dev.tradeplane.contracts.settings.BrokerSettings;
import java.util.Optional;

/** How the account of this cell reaches its broker; looked up anew for each request, so that nothing needs a restart. */
public interface BrokerAccess {
    /** Throws {@link dev.tradeplane.broker.adapter.BrokerUnavailableException} while no settings are in force. */
    BrokerSettings settings();

    /**
     * A key of the credentials secret, such as {@code apiKey}. Throws
     * {@link dev.tradeplane.broker.adapter.BrokerUnavailableException} when it is missing.
     */
    String credential(String key);

    /** The session of today; empty when somebody has to log in first. */
    Optional<SessionToken> session();

    /** The broker does not accept this session any more. */
    void ended(SessionToken session);

    /** The broker does not accept orders from the address they leave from. */
    default void addressRefused() {}

    /** How many processes ask the broker in the name of this account, this one counted. */
    default int sharers() {
        return 1;
    }
}
