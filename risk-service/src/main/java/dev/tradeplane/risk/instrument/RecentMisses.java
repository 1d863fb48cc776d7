package dev.tradeplane.risk.instrument;

import dev.tradeplane.contracts.id.InstrumentId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** What was asked for in vain a moment ago, so that nobody makes us ask again and again. */
final class RecentMisses {
    private static final int MOST = 10_000;

    private final long lifeNanos;
    private final LongSupplier nanos;
    private final Map<InstrumentId, Long> missedAt = new ConcurrentHashMap<>();

    RecentMisses(Duration life, LongSupplier nanos) {
        this.lifeNanos = life.toNanos();
        this.nanos = nanos;
    }

    void add(InstrumentId id) {
        if (missedAt.size() >= MOST) {
            missedAt.values().removeIf(this::isOver);
        }
        if (missedAt.size() < MOST) {
            missedAt.put(id, nanos.getAsLong());
        }
    }

    boolean contains(InstrumentId id) {
        Long at = missedAt.get(id);
        return at != null && !isOver(at);
    }

    void remove(InstrumentId id) {
        missedAt.remove(id);
    }

    private boolean isOver(long at) {
        return nanos.getAsLong() - at >= lifeNanos;
    }
}
