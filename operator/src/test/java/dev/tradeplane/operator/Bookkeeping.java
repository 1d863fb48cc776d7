package dev.tradeplane.operator;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.http.BasicBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.Interceptor;
import io.javaoperatorsdk.operator.api.monitoring.Metrics;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Counts what an operator does: how often it looked at an account, and every request that could change something; and
 * lets things happen in between.
 */
final class Bookkeeping implements Metrics, Interceptor {
    private final Map<ResourceID, AtomicInteger> looks = new ConcurrentHashMap<>();
    private final List<String> writes = new CopyOnWriteArrayList<>();
    private final List<String> reads = new CopyOnWriteArrayList<>();
    private final AtomicReference<Runnable> beforeStatus = new AtomicReference<>(() -> {});

    int looks(ResourceID account) {
        return looks.getOrDefault(account, new AtomicInteger()).get();
    }

    /** Does it once, when the next status is on its way to the server. */
    void beforeTheNextStatus(Runnable deed) {
        beforeStatus.set(deed);
    }

    /** Method and path of each, leases left out. */
    List<String> writes() {
        return List.copyOf(writes);
    }

    /** Path of whatever it asked for, leases and watches left out. */
    List<String> reads() {
        return List.copyOf(reads);
    }

    @Override
    public void reconciliationSucceeded(HasMetadata account, Map<String, Object> metadata) {
        looks.computeIfAbsent(ResourceID.fromResource(account), id -> new AtomicInteger())
                .incrementAndGet();
    }

    @Override
    public void before(BasicBuilder builder, HttpRequest request, RequestTags tags) {
        if (!request.method().equals("GET") && !request.uri().getPath().contains("/leases")) {
            writes.add(request.method() + " " + request.uri().getPath());
        }
        if (request.method().equals("GET")
                && !request.uri().getPath().contains("/leases")
                && !String.valueOf(request.uri().getQuery()).contains("watch=")) {
            reads.add(request.uri().getPath());
        }
        if (request.uri().getPath().endsWith("/status")) {
            beforeStatus.getAndSet(() -> {}).run();
        }
    }
}
