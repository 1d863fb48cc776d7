package dev.tradeplane.broker.adapter.breeze;

import dev.tradeplane.broker.adapter.RateLimit;
import java.util.List;

/** What Breeze is asked at most, as its adapter declares it, for tests of what does the asking. */
public final class BreezeRates {
    private BreezeRates() {}

    public static List<RateLimit> declared() {
        return BreezeBroker.RATES;
    }
}
