package dev.tradeplane.audit.trail;

import dev.tradeplane.outbox.batch.Batcher;
import dev.tradeplane.outbox.sql.Transactions;
import dev.tradeplane.outbox.trace.Traces;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Sixth and last front door of an order: proves what happened. Entries are only ever added, each once, each under the
 * next index.
 *
 * <p>Deliveries that wait are stored together, in one transaction that holds the trail's lock: there is one writer at a
 * time whatever the number of replicas, so indexes are dense. The Merkle log of a later release is grown in the same
 * place and in the same transaction, from the same indexes.
 */
@Singleton
public class AuditTrail {
    private static final int DELIVERIES_TOGETHER = 16;
    private static final String SAMPLED = "-01";

    private final Transactions transactions;
    private final TrailWriter writer;
    private final TrailMeters meters;
    private final Batcher<List<Entry>, List<Long>> batcher;

    AuditTrail(Transactions transactions, TrailWriter writer, TrailMeters meters) {
        this.transactions = transactions;
        this.writer = writer;
        this.meters = meters;
        this.batcher = new Batcher<>("audit", DELIVERIES_TOGETHER, this::append);
    }

    /**
     * The index of each entry, once all are committed; a repeat has the index of the first. Fails as a whole.
     *
     * @return fails with {@link dev.tradeplane.outbox.sql.StoreUnavailableException} when nothing is known, and with
     *     {@link dev.tradeplane.outbox.batch.OverloadedException} when too much waits; deliver again in both cases
     */
    public CompletableFuture<List<Long>> record(List<Entry> entries) {
        return batcher.submit(entries);
    }

    void close(@Observes ShutdownEvent event) {
        batcher.close();
    }

    private List<List<Long>> append(List<List<Entry>> deliveries) {
        List<Entry> entries = deliveries.stream().flatMap(List::stream).toList();
        Appended appended = meters.timed(() -> transactions.run(connection -> writer.append(connection, entries)));
        meters.appended(appended);
        List<List<Long>> answers = new ArrayList<>(deliveries.size());
        int start = 0;
        for (List<Entry> delivery : deliveries) {
            answers.add(appended.indexes().subList(start, start + delivery.size()));
            start += delivery.size();
        }
        entries.forEach(AuditTrail::trace);
        return answers;
    }

    /** Joins the append to the trace of the order, for the few that are traced. */
    private static void trace(Entry entry) {
        String traceparent = entry.traceparent();
        if (traceparent != null && traceparent.endsWith(SAMPLED)) {
            Traces.inSpan("audit append", traceparent, String.valueOf(entry.orderId()), entry::type);
        }
    }
}
