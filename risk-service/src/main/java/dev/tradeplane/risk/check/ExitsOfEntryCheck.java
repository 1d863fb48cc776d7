package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import org.jspecify.annotations.Nullable;

/** An order that shrinks a position has no exits: what should close the new position would open the old one again. */
final class ExitsOfEntryCheck implements PreTradeCheck {
    @Override
    public @Nullable Reason refusal(Inquiry inquiry) {
        return inquiry.intent().exits() != null && inquiry.position().signum() < 0
                ? Reason.of(ReasonCode.EXITS_WITHOUT_ENTRY, ReasonCode.EXITS_WITHOUT_ENTRY.meaning())
                : null;
    }
}
