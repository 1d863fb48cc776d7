package dev.tradeplane.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.money.NetQuantity;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.contracts.settings.CellSettings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
    @JsonSubTypes.Type(AccountEvent.BrokerLoginSucceeded.class),
    @JsonSubTypes.Type(AccountEvent.BrokerSessionNeeded.class),
    @JsonSubTypes.Type(AccountEvent.PositionDrifted.class),
    @JsonSubTypes.Type(AccountEvent.PositionDriftEnded.class),
    @JsonSubTypes.Type(AccountEvent.PositionAdopted.class)
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

    /** The market opens, or is open, and the account has no session with its broker for it. */
    @JsonTypeName("BrokerSessionNeeded")
    record BrokerSessionNeeded(String broker, Instant marketOpensAt) implements AccountEvent {}

    /** What fills add up to is not what the broker says is held. */
    @JsonTypeName("PositionDrifted")
    record PositionDrifted(InstrumentId instrument, NetQuantity ours, NetQuantity brokers) implements AccountEvent {}

    /** Both say the same again. */
    @JsonTypeName("PositionDriftEnded")
    record PositionDriftEnded(InstrumentId instrument, NetQuantity quantity) implements AccountEvent {}

    /**
     * The broker's word was taken for what is held.
     *
     * @param before what fills added up to
     * @param averagePrice absent when it is flat, or the broker does not tell
     * @param by tradeplane itself for what a new cell finds, else a person
     */
    @JsonTypeName("PositionAdopted")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PositionAdopted(
            InstrumentId instrument,
            NetQuantity before,
            NetQuantity quantity,
            @Nullable Price averagePrice,
            String reason,
            String by)
            implements AccountEvent {}
}
