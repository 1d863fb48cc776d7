package dev.tradeplane.broker.replica;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.command.BrokerCommand.SubmitOrder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands where risk-service and the Service do: delivers to one replica after the other, and again until one has it. */
final class Traffic implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int BATCH = 5;

    private final SharedCell shared;
    private final List<ReplicaProcess> replicas = new CopyOnWriteArrayList<>();
    private final AtomicInteger delivered = new AtomicInteger();
    private final AtomicInteger turn = new AtomicInteger();
    private volatile boolean open = true;

    Traffic(SharedCell shared) {
        this.shared = shared;
    }

    /** Starts one more replica; it gets its share once it is ready. */
    ReplicaProcess add(Duration latency) {
        ReplicaProcess replica = shared.replica(latency);
        try {
            replica.awaitReady();
        } catch (AssertionError notReady) {
            replica.close();
            throw notReady;
        }
        replicas.add(replica);
        return replica;
    }

    void send(List<SubmitOrder> orders) {
        Thread.ofVirtual().start(() -> {
            for (int from = 0; from < orders.size(); from += BATCH) {
                deliver(orders.subList(from, Math.min(from + BATCH, orders.size())));
            }
        });
    }

    void awaitDelivered(int count) {
        eventually(PATIENCE, () -> assertTrue(delivered.get() >= count, () -> delivered + " delivered"));
    }

    @Override
    public void close() {
        open = false;
        replicas.forEach(ReplicaProcess::close);
    }

    private void deliver(List<SubmitOrder> batch) {
        while (open) {
            ReplicaProcess next = replicas.get(turn.getAndIncrement() % replicas.size());
            if (shared.deliver(next, batch)) {
                delivered.addAndGet(batch.size());
                return;
            }
        }
    }
}
