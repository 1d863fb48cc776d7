package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.order.LimitUse;
import org.jspecify.annotations.Nullable;

/** One rule: passes, or refuses with its reason. It looks and changes nothing. */
interface PreTradeCheck {
    /** Why not; null when this rule has nothing against it. */
    @Nullable
    Reason refusal(Inquiry inquiry);

    /** The limit this rule compares with and its use after the order; null when it compares none. */
    default @Nullable LimitUse use(Inquiry inquiry) {
        return null;
    }
}
