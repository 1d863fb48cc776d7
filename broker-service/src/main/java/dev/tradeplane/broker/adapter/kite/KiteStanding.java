package dev.tradeplane.broker.adapter.kite;

import dev.tradeplane.contracts.id.BrokerOrderId;
import org.jspecify.annotations.Nullable;

/**
 * Where an order stands at Kite, which whoever changes or cancels it has to say.
 *
 * @param variety Kite's word for its kind
 * @param entry of the cover order whose stop it is
 */
record KiteStanding(String variety, @Nullable BrokerOrderId entry) {
    static final KiteStanding REGULAR = new KiteStanding("regular", null);
    static final KiteStanding COVER = new KiteStanding("co", null);

    String path() {
        return "/orders/" + variety;
    }

    boolean isStopOfCover() {
        return entry != null;
    }
}
