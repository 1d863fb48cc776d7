package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A signal that says when it was made is not too old, and an order whose validity ended is not sent. */
final class SignalFreshnessCheck implements PreTradeCheck {
    @Override
    public @Nullable Reason refusal(Inquiry inquiry) {
        if (!inquiry.intent().validUntil().isAfter(inquiry.now())) {
            return Reason.of(ReasonCode.VALIDITY_ENDED, ReasonCode.VALIDITY_ENDED.meaning());
        }
        Instant made = inquiry.signalTime();
        if (made == null) {
            return null;
        }
        Duration age = Duration.between(made, inquiry.now());
        Duration limit = inquiry.limits().maxSignalAge();
        return age.compareTo(limit) > 0 ? Reason.exceeded(ReasonCode.SIGNAL_STALE, age, limit) : null;
    }
}
