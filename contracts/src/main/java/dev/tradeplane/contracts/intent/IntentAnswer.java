package dev.tradeplane.contracts.intent;

import dev.tradeplane.contracts.order.OrderView;
import org.jspecify.annotations.Nullable;

/**
 * What risk-service says to one submission, after its commit.
 *
 * @param order the order as first answered under this key; absent on a conflict
 */
public record IntentAnswer(Kind kind, @Nullable OrderView order) {
    public enum Kind {
        /** Decided and committed now: approved or denied, see the order's state. */
        DECIDED,
        /** This key and content were decided before; here is that answer again. */
        REPLAYED,
        /** This key was used with other content. Nothing changed. */
        CONFLICT
    }
}
