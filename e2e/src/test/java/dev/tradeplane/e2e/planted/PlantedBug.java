package dev.tradeplane.e2e.planted;

import java.util.List;

/** Mistakes of the kind that are really made, each small, each in one or two places. */
enum PlantedBug {
    /** broker-service sends first; that it did is durable only afterwards. */
    CLAIM_AFTER_SEND(
            new Detour("dev/tradeplane/broker/submission/OrderSubmitter", "take"),
            new Detour("dev/tradeplane/broker/submission/OrderSender", "start"),
            new Detour("dev/tradeplane/broker/reconciliation/Settlement", "learn"),
            new Detour("dev/tradeplane/outbox/sql/Transactions", "run")),
    /** Messages are written after the commit of the change they tell of, in a transaction of their own. */
    OUTBOX_OUTSIDE(
            new Detour("dev/tradeplane/outbox/Outbox", "append"),
            new Detour("dev/tradeplane/outbox/sql/Transactions", "run")),
    /** That a key was used is committed before the order it stands for. */
    IDEMPOTENCY_APART(
            new Detour("dev/tradeplane/risk/idempotency/IdempotencyLedger", "append"),
            new Detour("dev/tradeplane/outbox/sql/Transactions", "run")),
    /** An order that is delivered twice is new both times. */
    DELIVERIES_NOT_UNIQUE(new Detour("dev/tradeplane/broker/lifecycle/OrderTable", "insert")),
    /** What is not found at once never arrived, and is sent again. */
    ABSENT_AT_ONCE(
            new Detour("dev/tradeplane/broker/adapter/BrokerClass", "provesAbsence"),
            new Detour("dev/tradeplane/broker/adapter/BrokerCapabilities", "processingBound")),
    /** What was not answered in time is sent once more, to a broker that does not know its clients' ids. */
    BLIND_RETRY(new Detour("dev/tradeplane/broker/adapter/kite/KiteBroker", "submit")),
    /** What was not answered in time counts as rejected. */
    SILENCE_IS_REJECTION(new Detour("dev/tradeplane/broker/adapter/alpaca/AlpacaBroker", "submit")),
    /** A fill that is told twice is counted twice. */
    FILLS_COUNTED_TWICE(new Detour("dev/tradeplane/broker/lifecycle/OrderBook", "record")),
    /** Nobody asks for the outcome of what a killed process had claimed. */
    CLAIMS_FORGOTTEN(
            new Detour("dev/tradeplane/broker/lifecycle/OrderBook", "abandoned"),
            new Detour("dev/tradeplane/broker/lifecycle/OrderBook", "unsettled")),
    /** What is unknown gives its reservation back. */
    UNKNOWN_HOLDS_NOTHING(new Detour("dev/tradeplane/risk/order/OrderRecord", "leaves")),
    /** The relay reads on from the last id it saw, and never looks back. */
    OUTBOX_BY_ID(new Detour("dev/tradeplane/outbox/OutboxTable", "readAfter")),
    /** The order rate lets everything pass. */
    RATE_FAILS_OPEN(new Detour("dev/tradeplane/risk/check/OrderRateSecondCheck", "actual")),
    /** The position limit lets everything pass. */
    LIMIT_FAILS_OPEN(new Detour("dev/tradeplane/risk/check/MaxPositionQuantityCheck", "actual")),
    /** A halt stops nothing. */
    HALT_IGNORED(
            new Detour("dev/tradeplane/risk/check/TradingStateCheck", "refusal"),
            new Detour("dev/tradeplane/broker/tradingstate/SendingRule", "objectionTo"));

    private final List<Detour> detours;

    PlantedBug(Detour... detours) {
        this.detours = List.of(detours);
    }

    List<Detour> detours() {
        return detours;
    }
}
