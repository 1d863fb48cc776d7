package dev.tradeplane.broker.adapter.breeze;

import dev.tradeplane.contracts.order.OrderState;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Where Breeze says an order is.
 *
 * @param filled how to tell what was filled: lists do not say, and leave out the remainder that expired
 */
record BreezeStatus(OrderState state, Filled filled) {
    /** Where the filled quantity is found. */
    enum Filled {
        NOTHING,
        ALL,
        /** What is neither pending nor canceled. */
        THE_DIFFERENCE,
        /** Only in the trades of the order. */
        BY_TRADES
    }

    private static final Logger LOG = Logger.getLogger(BreezeStatus.class);
    private static final Map<String, BreezeStatus> BY_WORD = Map.ofEntries(
            Map.entry("requested", new BreezeStatus(OrderState.ACKNOWLEDGED, Filled.THE_DIFFERENCE)),
            Map.entry("queued", new BreezeStatus(OrderState.ACKNOWLEDGED, Filled.THE_DIFFERENCE)),
            Map.entry("ordered", new BreezeStatus(OrderState.ACKNOWLEDGED, Filled.THE_DIFFERENCE)),
            // Held by the exchange until somebody approves it.
            Map.entry("freezed", new BreezeStatus(OrderState.ACKNOWLEDGED, Filled.THE_DIFFERENCE)),
            Map.entry("partially executed", new BreezeStatus(OrderState.PARTIALLY_FILLED, Filled.THE_DIFFERENCE)),
            Map.entry("executed", new BreezeStatus(OrderState.FILLED, Filled.ALL)),
            Map.entry("rejected", new BreezeStatus(OrderState.REJECTED, Filled.NOTHING)),
            Map.entry("cancelled", new BreezeStatus(OrderState.CANCELED, Filled.NOTHING)),
            Map.entry("expired", new BreezeStatus(OrderState.EXPIRED, Filled.NOTHING)),
            Map.entry("partially executed and cancelled", new BreezeStatus(OrderState.CANCELED, Filled.THE_DIFFERENCE)),
            Map.entry("partially executed and expired", new BreezeStatus(OrderState.EXPIRED, Filled.BY_TRADES)));

    /** A word nobody documented ends nothing, and only trades prove fills then. */
    static BreezeStatus of(String word) {
        @Nullable BreezeStatus known = BY_WORD.get(word.strip().toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        LOG.warnf("breeze shows an order as %s, which is not documented", word);
        return new BreezeStatus(OrderState.ACKNOWLEDGED, Filled.BY_TRADES);
    }
}
