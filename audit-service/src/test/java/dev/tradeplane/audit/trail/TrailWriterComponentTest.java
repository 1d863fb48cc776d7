package dev.tradeplane.audit.trail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.outbox.sql.Transactions;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Writers side by side, as replicas are. */
@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class TrailWriterComponentTest {
    private static final int WRITERS = 6;
    private static final int EVENTS = 40;
    private final String run = UUID.randomUUID().toString();

    @Inject
    Transactions transactions;

    @Inject
    TrailWriter writer;

    TestCell cell;

    @Test
    void writersSideBySideLeaveNoGapAndStoreRepeatsOnce() throws Exception {
        List<List<Long>> answers = new ArrayList<>();
        try (ExecutorService replicas = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<List<Long>>> appends = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                appends.add(replicas.submit(this::appendOneByOne));
            }
            for (Future<List<Long>> append : appends) {
                answers.add(append.get());
            }
        }

        assertEquals(1, answers.stream().distinct().count(), "every writer was told the same indexes");
        assertEquals("true", cell.one("select (max(idx) + 1 = count(*))::text from audit_entry"));
        assertEquals(
                String.valueOf(EVENTS),
                cell.one("select count(*) from audit_entry where event_id like '" + run + "%'"));
    }

    private List<Long> appendOneByOne() {
        return IntStream.range(0, EVENTS)
                .mapToObj(i -> entry(run + "/" + i))
                .map(entry -> transactions.run(connection -> writer.append(connection, List.of(entry))))
                .map(appended -> appended.indexes().getFirst())
                .toList();
    }

    private static Entry entry(String eventId) {
        return new Entry(eventId, null, "LoginFailed", "gateway", Instant.EPOCH, null, eventId.getBytes(UTF_8));
    }
}
