package dev.tradeplane.broker.adapter.wire;

import dev.tradeplane.broker.adapter.RateLimit;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * Keeps the account inside the broker's limits: never more requests in any stretch of time than it allows. Each process
 * that shares the account takes an equal part. For the moment in which one starts, before the others know of it, all
 * together may ask for more by its part: the margin in the declared limits is for that. What orders share with everything
 * else is never used up by that: the last tenth is theirs.
 */
final class RateBudget {
    private static final int KEPT_FOR_ORDERS = 10;

    private final List<Spent> limits;
    private final IntSupplier sharers;
    private final LongSupplier nanos;

    /**
     * @param sharers how many processes share the account now
     */
    RateBudget(List<RateLimit> limits, IntSupplier sharers, LongSupplier nanos) {
        this.limits = limits.stream().map(Spent::new).toList();
        this.sharers = sharers;
        this.nanos = nanos;
    }

    /** Takes one request out of the budget; the time to wait first when there is none left. */
    synchronized Optional<Duration> take(CallKind kind) {
        long now = nanos.getAsLong();
        int parts = Math.max(1, sharers.getAsInt());
        List<Spent> counted =
                limits.stream().filter(limit -> limit.counts(kind)).toList();
        long wait = counted.stream()
                .mapToLong(limit -> limit.fullFor(now, parts, kind))
                .max()
                .orElse(0);
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

        /** A part of less than one request is one in a longer time. */
        long fullFor(long now, int parts, CallKind kind) {
            int part = room(Math.max(1, limit.requests() / parts), kind);
            long length = limit.requests() >= parts
                    ? limit.per().toNanos()
                    : limit.per().toNanos() * parts / limit.requests();
            while (!at.isEmpty() && now - at.peekFirst() >= length) {
                at.removeFirst();
            }
            // The part may have shrunk since: then more than one has to leave first.
            return at.size() < part ? 0 : length - (now - nth(at.size() - part));
        }

        /** A limit that no order counts against has nothing to keep for one. */
        private int room(int part, CallKind kind) {
            return kind.isForOrders() || !counts(CallKind.ORDER_WRITE) ? part : part - part / KEPT_FOR_ORDERS;
        }

        private long nth(int index) {
            return at.stream().skip(index).findFirst().orElseThrow();
        }
    }
}
