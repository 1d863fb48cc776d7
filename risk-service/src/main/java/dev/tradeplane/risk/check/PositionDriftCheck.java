package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.order.PositionDrift;
import dev.tradeplane.contracts.settings.Breakers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** While the broker says that something else is held nothing new opens, where the account wants it so. */
final class PositionDriftCheck implements PreTradeCheck {
    @Override
    public @Nullable Reason refusal(Inquiry inquiry) {
        Breakers breakers = inquiry.settings().breakers();
        Breakers.Drift breaker = breakers == null ? null : breakers.positionDrift();
        if (breaker == null || inquiry.intent().reduceOnly()) {
            return null;
        }
        return inquiry.book().drift().all().stream()
                .filter(drift -> drift.stands() || breaker.latch())
                .findFirst()
                .map(PositionDriftCheck::reason)
                .orElse(null);
    }

    private static Reason reason(PositionDrift drift) {
        Map<String, String> numbers = new LinkedHashMap<>();
        numbers.put("ours", drift.ours().toString());
        numbers.put("brokers", drift.brokers().toString());
        return new Reason(
                ReasonCode.POSITION_DRIFT, ReasonCode.POSITION_DRIFT.meaning() + ": " + drift.instrument(), numbers);
    }
}
