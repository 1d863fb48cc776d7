package dev.tradeplane.contracts.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.contracts.settings.CellSettings;
import java.time.Instant;

/** What happens to an account as a whole. */
@JsonSubTypes({
    @JsonSubTypes.Type(AccountEvent.SettingsApplied.class),
    @JsonSubTypes.Type(AccountEvent.TradingStateSet.class),
    @JsonSubTypes.Type(AccountEvent.LoginSucceeded.class),
    @JsonSubTypes.Type(AccountEvent.LoginFailed.class),
    @JsonSubTypes.Type(AccountEvent.ApiKeyCreated.class),
    @JsonSubTypes.Type(AccountEvent.ApiKeyRevoked.class),
    @JsonSubTypes.Type(AccountEvent.RequestRefused.class),
    @JsonSubTypes.Type(AccountEvent.PaperQuoteSet.class),
    @JsonSubTypes.Type(AccountEvent.BrokerLoginSucceeded.class)
})
public sealed interface AccountEvent extends TradeplaneEvent {
    /** New settings came into force as this version. */
    @JsonTypeName("SettingsApplied")
    record SettingsApplied(long limitsVersion, CellSettings settings) implements AccountEvent {}

    @JsonTypeName("TradingStateSet")
    record TradingStateSet(TradingState from, TradingState to, String reason, String by) implements AccountEvent {}

    @JsonTypeName("LoginSucceeded")
    record LoginSucceeded(String username, String address) implements AccountEvent {}

    @JsonTypeName("LoginFailed")
    record LoginFailed(String username, String address) implements AccountEvent {}

    @JsonTypeName("ApiKeyCreated")
    record ApiKeyCreated(String name, String roles, String by) implements AccountEvent {}

    @JsonTypeName("ApiKeyRevoked")
    record ApiKeyRevoked(String name, String by) implements AccountEvent {}

    /** A request was refused at the door for a reason worth keeping: conflict of keys, wrong scope. */
    @JsonTypeName("RequestRefused")
    record RequestRefused(String source, String problem, String key) implements AccountEvent {}

    /** The paper broker's price of an instrument was set by hand. */
    @JsonTypeName("PaperQuoteSet")
    record PaperQuoteSet(String instrument, String price, String by) implements AccountEvent {}

    /** Somebody logged the account in at its broker, until then. */
    @JsonTypeName("BrokerLoginSucceeded")
    record BrokerLoginSucceeded(String broker, String user, Instant expiresAt, String address)
            implements AccountEvent {}
}
