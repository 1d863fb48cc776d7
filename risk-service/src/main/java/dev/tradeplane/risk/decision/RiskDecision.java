package dev.tradeplane.risk.decision;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.Wish;
import dev.tradeplane.contracts.market.Quote;
import org.jspecify.annotations.Nullable;

/** Approved or denied, under which limits, and by which reference price. */
public sealed interface RiskDecision {
    long limitsVersion();

    @Nullable
    Quote quote();

    /** May be sent; its whole quantity is to be held. */
    record Approved(
            OrderIntent intent,
            long limitsVersion,
            @Nullable Quote quote) implements RiskDecision {}

    /**
     * May not be sent.
     *
     * @param wish what was denied; an exit stays one when there was nothing to spell out
     */
    record Denied(
            Wish wish,
            Reason reason,
            long limitsVersion,
            @Nullable Quote quote) implements RiskDecision {}
}
