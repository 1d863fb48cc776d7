package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A reduce-only order fits into what the position leaves after the reduce-only orders that work already. */
final class ReduceOnlyCheck implements PreTradeCheck {
    @Override
    public @Nullable Reason refusal(Inquiry inquiry) {
        if (!inquiry.intent().reduceOnly()) {
            return null;
        }
        BigDecimal reducible =
                inquiry.position().negate().subtract(inquiry.reducingByOthers()).max(BigDecimal.ZERO);
        return inquiry.adding().compareTo(reducible) > 0
                ? Reason.exceeded(ReasonCode.REDUCE_ONLY, inquiry.adding().toPlainString(), reducible.toPlainString())
                : null;
    }
}
