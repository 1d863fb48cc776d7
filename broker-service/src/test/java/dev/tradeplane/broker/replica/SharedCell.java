package dev.tradeplane.broker.replica;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.broker.BrokerCell;
import dev.tradeplane.contracts.command.BrokerCommand.SubmitOrder;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import dev.tradeplane.testsupport.fixture.Intents;
import dev.tradeplane.testsupport.json.WireJson;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** One account whose broker-service runs more than once, on one database. */
final class SharedCell implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String COUNT = "select count(*) from ";

    private final CellDatabase database;
    private final Map<String, String> properties;
    private final TestCell cell;

    private SharedCell(CellDatabase database, Map<String, String> properties, TestCell cell) {
        this.database = database;
        this.properties = properties;
        this.cell = cell;
    }

    static SharedCell create() {
        CellDatabase database = new CellDatabase();
        database.init(Map.of("service", "broker"));
        Map<String, String> properties = new HashMap<>(database.start());
        properties.put("tradeplane.submission.timeout", "4s");
        properties.put("tradeplane.reconciliation.interval", "200ms");
        properties.put("tradeplane.replica.interval", "200ms");
        properties.put("tradeplane.replica.lease", "1500ms");
        properties.put("quarkus.shutdown.delay", "4s");
        AtomicReference<TestCell> cell = new AtomicReference<>();
        database.inject((value, fields) -> cell.set((TestCell) value));
        return new SharedCell(database, properties, requireNonNull(cell.get()));
    }

    /** A replica whose requests take so long before the broker acts on them. */
    ReplicaProcess replica(Duration latency) {
        Map<String, String> all = new HashMap<>(properties);
        all.put("tradeplane.paper.latency", latency.toMillis() + "ms");
        return ReplicaProcess.start(all);
    }

    TestCell cell() {
        return cell;
    }

    List<SubmitOrder> orders(int count) {
        BrokerCell service = new BrokerCell(cell);
        return Stream.generate(
                        () -> service.commands().submit(Intents.anOrderIntent().build()))
                .limit(count)
                .toList();
    }

    /** Whether the replica said that it has them. */
    boolean deliver(ReplicaProcess replica, List<SubmitOrder> orders) {
        return replica.post("/internal/commands", cell.bearer("risk-service"), WireJson.lines(orders)) == 204;
    }

    void awaitOrders(String state, int count) {
        eventually(PATIENCE, () -> assertEquals(count, orders("state = '" + state + "'")));
    }

    long orders(String which) {
        return count("broker_order where " + which);
    }

    long count(String from) {
        return Long.parseLong(requireNonNull(cell.one(COUNT + from)));
    }

    /** Each order is at the broker once, traded once and as a whole, and settled with us. */
    void checkAll(int count) {
        awaitOrders("FILLED", count);
        assertEquals(count, count("broker_order"));
        assertEquals(count, count("paper_order"));
        assertEquals(count, count("paper_trade"));
        assertEquals(count, count("broker_fill"));
    }

    @Override
    public void close() {
        database.stop();
    }
}
