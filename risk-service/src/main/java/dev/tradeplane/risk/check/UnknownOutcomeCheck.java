package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import org.jspecify.annotations.Nullable;

/** While an order's outcome is unknown nothing new opens in its instrument; the position may be closed. */
final class UnknownOutcomeCheck implements PreTradeCheck {
    @Override
    public @Nullable Reason refusal(Inquiry inquiry) {
        boolean waiting = !inquiry.intent().reduceOnly()
                && inquiry.book().hasUnknownIn(inquiry.intent().instrument());
        return waiting
                ? Reason.of(ReasonCode.OUTCOME_UNKNOWN_PENDING, ReasonCode.OUTCOME_UNKNOWN_PENDING.meaning())
                : null;
    }
}
