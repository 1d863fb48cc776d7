package dev.tradeplane.broker.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.testsupport.simulator.DialectName;
import dev.tradeplane.testsupport.simulator.json.Json;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An adapter before its broker's simulator, which each card starts anew. */
abstract class SimulatedCards extends BrokerAdapterContract {
    @TempDir
    private Path folder = Path.of("");

    private SimulatedBroker simulated;
    private BrokerAdapter broker;

    protected abstract DialectName dialect();

    /** What the simulator knows the account by. */
    protected abstract Map<String, String> credentials();

    /** The adapter, logged in. */
    protected abstract BrokerAdapter connect(SimulatedBroker to);

    protected SimulatedBroker simulated() {
        return simulated;
    }

    @Override
    protected BrokerAdapter broker() {
        return broker;
    }

    /** The instrument as the simulator writes it. */
    protected String listing() {
        return instrument().value();
    }

    @Override
    protected void tradesAt(String price) {
        simulated().control().price(listing(), price);
    }

    @BeforeEach
    void startsFromAKnownPrice() {
        simulated = new SimulatedBroker(dialect(), folder, credentials());
        broker = connect(simulated);
        tradesAt("2450");
    }

    /** As a new process does: it knows nothing but where the broker is, and the session. */
    protected void reconnect() {
        broker = connect(simulated);
    }

    @AfterEach
    void closes() {
        simulated().close();
    }

    protected void fault(String kind, String operation) {
        simulated()
                .control()
                .fault(Json.object()
                        .put("kind", kind)
                        .put("operation", operation)
                        .put("count", 1)
                        .put("millis", 300));
    }

    /** The only order there is, as the simulator knows it. */
    protected JsonNode truth() {
        JsonNode orders = simulated().control().orders();
        assertEquals(1, orders.size(), orders.toString());
        return orders.path(0);
    }

    /** A file of the card's own. */
    protected Path file(String name) {
        return folder.resolve(name);
    }
}
