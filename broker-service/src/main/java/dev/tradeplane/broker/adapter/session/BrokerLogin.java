package dev.tradeplane.broker.adapter.session;

import java.net.URI;
import java.util.Map;

/** How a person lets the cell trade today. */
public interface BrokerLogin {
    /** The broker's page where the person logs in. */
    URI link(Callback callback);

    /** Whether the page brings the state back, so that nobody can slip in a login of their own. */
    default boolean bringsStateBack() {
        return true;
    }

    /**
     * Exchanges what the broker's page sent back.
     *
     * @throws LoginRefusedException when the broker does not accept it
     */
    SessionToken exchange(Map<String, String> sentBack);

    /**
     * Where the broker's page sends the person afterwards.
     *
     * @param address what is registered with the broker
     * @param state to be brought back, where the broker can
     */
    record Callback(URI address, String state) {}
}
