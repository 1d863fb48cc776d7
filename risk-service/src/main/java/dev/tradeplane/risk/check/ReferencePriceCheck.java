package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.market.Quote;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * There is a reference price and it is fresh: the checks after this one value the order with it. One of the future is as
 * suspect as an old one: a clock was set back, and nobody knows how old it is.
 */
final class ReferencePriceCheck implements PreTradeCheck {
    @Override
    public @Nullable Reason refusal(Inquiry inquiry) {
        Quote quote = inquiry.quote();
        if (quote == null) {
            return Reason.of(ReasonCode.REFERENCE_PRICE_MISSING, ReasonCode.REFERENCE_PRICE_MISSING.meaning());
        }
        Duration age = Duration.between(quote.observedAt(), inquiry.now());
        Duration limit = inquiry.limits().maxReferencePriceAge();
        return age.abs().compareTo(limit) > 0 ? Reason.exceeded(ReasonCode.REFERENCE_PRICE_STALE, age, limit) : null;
    }
}
