package dev.tradeplane.e2e.planted;

import java.util.List;

/** The mistakes that the order of commits guards against. */
public enum PlantedBug {
    /** broker-service sends first; that it did is durable only afterwards. */
    CLAIM_AFTER_SEND(
            new Detour("dev/tradeplane/broker/submission/OrderSubmitter", "take"),
            new Detour("dev/tradeplane/broker/reconciliation/Settlement", "learn"),
            new Detour("dev/tradeplane/outbox/sql/Transactions", "run")),
    /** Messages are written after the commit of the change they tell of, in a transaction of their own. */
    OUTBOX_OUTSIDE(
            new Detour("dev/tradeplane/outbox/Outbox", "append"),
            new Detour("dev/tradeplane/outbox/sql/Transactions", "run")),
    /** That a key was used is committed before the order it stands for. */
    IDEMPOTENCY_APART(
            new Detour("dev/tradeplane/risk/idempotency/IdempotencyLedger", "append"),
            new Detour("dev/tradeplane/outbox/sql/Transactions", "run"));

    private final List<Detour> detours;

    PlantedBug(Detour... detours) {
        this.detours = List.of(detours);
    }

    List<Detour> detours() {
        return detours;
    }
}
