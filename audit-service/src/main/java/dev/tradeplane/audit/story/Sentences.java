package dev.tradeplane.audit.story;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.event.AccountEvent;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.event.TradeplaneEvent;
import dev.tradeplane.contracts.intent.Exits;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.Wish;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.order.OrderChange;
import org.jspecify.annotations.Nullable;

/** One sentence an event. No switch has a default: a new event does not compile until it is told here. */
final class Sentences {
    private Sentences() {}

    static String of(TradeplaneEvent event) {
        return switch (event) {
            case OrderEvent order -> ofOrder(order);
            case AccountEvent account -> ofAccount(account);
        };
    }

    private static String ofOrder(OrderEvent event) {
        return switch (event) {
            case OrderEvent.IntentReceived e -> "Received from " + e.source() + ": " + wish(e.wish());
            case OrderEvent.OrderApproved e ->
                "Approved under limits version " + e.limitsVersion() + against(e.quote()) + "; " + e.reserved()
                        + " reserved";
            case OrderEvent.OrderDenied e ->
                "Denied under limits version " + e.limitsVersion() + against(e.quote()) + ": " + why(e.reason());
            case OrderEvent.OrderSending e -> "Claimed and about to be sent, attempt " + e.attempt();
            case OrderEvent.OrderAcknowledged e -> "Acknowledged by the broker as " + e.brokerOrderId();
            case OrderEvent.OrderAdopted e ->
                "Found at the broker as " + e.brokerOrderId() + part(", an exit of ", e.parent()) + ": "
                        + intent(e.intent());
            case OrderEvent.OrderRejected e -> "Rejected by the broker: " + why(e.reason());
            case OrderEvent.OrderOutcomeUnknown e -> "Outcome unknown: " + why(e.reason());
            case OrderEvent.OrderSettled e ->
                "Settled by " + e.by() + ": "
                        + (e.brokerOrderId() == null
                                ? "the broker never had it"
                                : "at the broker it is " + e.brokerOrderId())
                        + ", because " + e.reason();
            case OrderEvent.OrderFilled e -> fill(e);
            case OrderEvent.OrderCancelRequested e -> "Cancel requested by " + e.by();
            case OrderEvent.OrderCanceled e -> "Canceled: " + why(e.reason());
            case OrderEvent.OrderCancelRejected e -> "Cancel refused, the order stands: " + why(e.reason());
            case OrderEvent.OrderReplaceApproved e ->
                "Change " + e.number() + " approved under limits version " + e.limitsVersion() + ": "
                        + change(e.change());
            case OrderEvent.OrderReplaced e -> "Change " + e.number() + " in force: " + intent(e.intent());
            case OrderEvent.OrderReplaceRejected e ->
                "Change " + e.number() + " refused, the order stands: " + why(e.reason());
            case OrderEvent.OrderExpired e -> "Expired at the broker: " + why(e.reason());
            case OrderEvent.OrderExpiredUnsent e -> "Expired, never sent: " + why(e.reason());
        };
    }

    private static String ofAccount(AccountEvent event) {
        return switch (event) {
            case AccountEvent.SettingsApplied e -> "Settings in force as limits version " + e.limitsVersion();
            case AccountEvent.TradingStateSet e ->
                "Trading state from " + e.from() + " to " + e.to() + " by " + e.by() + ": " + e.reason();
            case AccountEvent.LoginSucceeded e -> e.username() + " logged in from " + e.address();
            case AccountEvent.LoginFailed e -> "A login as " + e.username() + " failed from " + e.address();
            case AccountEvent.ApiKeyCreated e ->
                "API key " + e.name() + " with roles " + e.roles() + " created by " + e.by();
            case AccountEvent.ApiKeyRevoked e -> "API key " + e.name() + " revoked by " + e.by();
            case AccountEvent.RequestRefused e -> "A request from " + e.source() + " was refused: " + e.problem();
            case AccountEvent.PaperQuoteSet e ->
                "Paper price of " + e.instrument() + " set to " + e.price() + " by " + e.by();
            case AccountEvent.BrokerSessionNeeded e ->
                "Nobody is logged in at " + e.broker() + " for the market that opens at " + e.marketOpensAt();
            case AccountEvent.BrokerLoginSucceeded e ->
                e.user() + " logged in at " + e.broker() + " until " + e.expiresAt() + ", from " + e.address();
            case AccountEvent.PositionDrifted e ->
                "Fills add up to " + e.ours() + " of " + e.instrument() + ", but the broker says " + e.brokers();
            case AccountEvent.PositionDriftEnded e ->
                "Fills and the broker agree again on " + e.quantity() + " of " + e.instrument();
            case AccountEvent.PositionAdopted e ->
                "Position in " + e.instrument() + " taken over from the broker by " + e.by() + ": " + e.quantity()
                        + part(" at ", e.averagePrice()) + " instead of " + e.before() + "; " + e.reason();
        };
    }

    private static String wish(Wish wish) {
        return switch (wish) {
            case Wish.Place place -> intent(place.intent());
            case Wish.Exit exit ->
                "exit " + (exit.quantity() == null ? "all" : exit.quantity()) + " of " + exit.instrument();
        };
    }

    private static String intent(OrderIntent intent) {
        return intent.side() + " " + intent.quantity() + " " + intent.instrument() + " " + intent.type()
                + part(" limit ", intent.limitPrice()) + part(" trigger ", intent.triggerPrice())
                + (intent.reduceOnly() ? " reduce-only" : "") + exits(intent.exits());
    }

    private static String exits(@Nullable Exits exits) {
        return exits == null ? "" : part(" stop-loss ", exits.stopLoss()) + part(" take-profit ", exits.takeProfit());
    }

    private static String change(OrderChange change) {
        return (part(" quantity ", change.quantity())
                        + part(" limit ", change.limitPrice())
                        + part(" trigger ", change.triggerPrice()))
                .strip();
    }

    private static String fill(OrderEvent.OrderFilled fill) {
        return "Filled " + fill.quantity() + " at " + fill.price() + "; "
                + (fill.complete() ? "complete with " : "so far ") + fill.cumulativeQuantity() + " at an average of "
                + fill.averagePrice();
    }

    private static String against(@Nullable Quote quote) {
        return quote == null ? "" : " against " + quote.lastPrice() + " (" + quote.source() + ")";
    }

    private static String why(Reason reason) {
        return reason.message() + " [" + reason.code() + "]";
    }

    private static String part(String name, @Nullable Object value) {
        return value == null ? "" : name + value;
    }
}
