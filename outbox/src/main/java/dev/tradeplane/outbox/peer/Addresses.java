package dev.tradeplane.outbox.peer;

import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Where a peer is: one address, or one for each of its processes. The first is called as long as it answers; one that does
 * not is left alone for a while.
 */
final class Addresses {
    private static final Duration ASIDE = Duration.ofSeconds(1);

    private final List<URI> inOrder;
    private final LongSupplier nanos;
    private final Map<URI, Long> failedAt = new ConcurrentHashMap<>();

    Addresses(List<URI> inOrder, LongSupplier nanos) {
        this.inOrder = List.copyOf(inOrder);
        this.nanos = nanos;
    }

    /** The one to call now; when none answered lately, the one that was left alone for longest. */
    URI best() {
        long now = nanos.getAsLong();
        return inOrder.stream()
                .filter(address -> !isAside(address, now))
                .findFirst()
                .orElseGet(() -> inOrder.stream()
                        .max(Comparator.comparingLong(address -> now - failedAt.getOrDefault(address, now)))
                        .orElseThrow());
    }

    void failed(URI address) {
        failedAt.put(address, nanos.getAsLong());
    }

    private boolean isAside(URI address, long now) {
        Long failed = failedAt.get(address);
        return failed != null && now - failed < ASIDE.toNanos();
    }
}
