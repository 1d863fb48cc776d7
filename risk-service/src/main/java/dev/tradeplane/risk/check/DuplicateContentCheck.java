package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.risk.pace.OrderContent;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The same content under another key within the window is taken for one signal sent twice. A change is never that. */
final class DuplicateContentCheck implements PreTradeCheck {
    @Override
    public @Nullable Reason refusal(Inquiry inquiry) {
        Duration window = inquiry.limits().duplicateWindow();
        if (window.isZero() || inquiry.replaced() != null) {
            return null;
        }
        OrderContent content = OrderContent.of(inquiry.intent(), inquiry.source());
        Instant seen = inquiry.book().pace().seenWithin(content, window, inquiry.now());
        return seen == null
                ? null
                : Reason.exceeded(ReasonCode.DUPLICATE_CONTENT, Duration.between(seen, inquiry.now()), window);
    }
}
