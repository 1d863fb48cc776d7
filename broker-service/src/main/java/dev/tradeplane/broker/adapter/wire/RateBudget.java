package dev.tradeplane.broker.adapter.wire;

import dev.tradeplane.broker.adapter.RateLimit;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Keeps this process inside the broker's limits: never more requests in any stretch of time than it allows. */
final class RateBudget {
    private final List<Spent> limits;
    private final LongSupplier nanos;

    RateBudget(List<RateLimit> limits, LongSupplier nanos) {
        this.limits = limits.stream().map(Spent::new).toList();
        this.nanos = nanos;
    }

    /** Takes one request out of the budget; the time to wait first when there is none left. */
    synchronized Optional<Duration> take(CallKind kind) {
        long now = nanos.getAsLong();
        List<Spent> counted =
                limits.stream().filter(limit -> limit.counts(kind)).toList();
        long wait =
                counted.stream().mapToLong(limit -> limit.fullFor(now)).max().orElse(0);
        if (wait > 0) {
            return Optional.of(Duration.ofNanos(wait));
        }
        counted.forEach(limit -> limit.at().addLast(now));
        return Optional.empty();
    }

    /** One limit, and when it was used. */
    private record Spent(RateLimit limit, Deque<Long> at) {
        Spent(RateLimit limit) {
            this(limit, new ArrayDeque<>());
        }

        boolean counts(CallKind kind) {
            return switch (limit.scope()) {
                case EVERYTHING -> true;
                case EVERYTHING_BUT_QUOTES -> kind != CallKind.QUOTE;
                case ORDER_WRITES -> kind == CallKind.ORDER_WRITE;
                case QUOTES -> kind == CallKind.QUOTE;
            };
        }

        long fullFor(long now) {
            long length = limit.per().toNanos();
            while (!at.isEmpty() && now - at.peekFirst() >= length) {
                at.removeFirst();
            }
            return at.size() < limit.requests() ? 0 : length - (now - at.getFirst());
        }
    }
}
