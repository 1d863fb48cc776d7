package dev.tradeplane.broker.adapter.wire;

import dev.tradeplane.broker.adapter.RateLimit;
import java.time.Duration;

/**
 * How long to wait for a broker, and how often to ask it.
 *
 * @param connect for a connection
 * @param answer for a whole answer
 * @param download for a whole master
 * @param ratePercent share of the published rates
 */
public record WireTimes(Duration connect, Duration answer, Duration download, int ratePercent) {
    private static final int WHOLE = 100;

    public WireTimes {
        if (ratePercent < 1) {
            throw new IllegalArgumentException("tradeplane.broker.calls.rate-percent must be at least 1");
        }
    }

    Duration of(CallKind kind) {
        return kind == CallKind.MASTER ? download : answer;
    }

    /** Never nothing: a broker that may not be asked at all cannot be traded at. */
    RateLimit share(RateLimit published) {
        int requests = Math.max(1, Math.toIntExact((long) published.requests() * ratePercent / WHOLE));
        return new RateLimit(published.scope(), requests, published.per());
    }
}
