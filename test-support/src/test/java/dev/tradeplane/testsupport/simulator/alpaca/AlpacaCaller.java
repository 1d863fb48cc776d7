package dev.tradeplane.testsupport.simulator.alpaca;

import static dev.tradeplane.testsupport.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.testsupport.simulator.DialectName;
import dev.tradeplane.testsupport.simulator.Http;
import dev.tradeplane.testsupport.simulator.Http.Answer;
import dev.tradeplane.testsupport.simulator.Simulator;
import dev.tradeplane.testsupport.simulator.SimulatorOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** A trader with keys at a simulated Alpaca. */
final class AlpacaCaller implements AutoCloseable {
    final Http control;
    final Http broker;

    private final Simulator simulator;

    AlpacaCaller(Path ledger, String... options) {
        simulator = Simulator.start(SimulatorOptions.of(DialectName.ALPACA, ledger, options), Clock.systemUTC());
        control = new Http(simulator.control());
        broker = new Http(simulator.broker(), "APCA-API-KEY-ID", "simkey", "APCA-API-SECRET-KEY", "simsecret");
    }

    URI address() {
        return simulator.broker();
    }

    void price(String instrument, String price) {
        control.send("PUT", "/prices", "{\"" + instrument + "\":\"" + price + "\"}");
    }

    void fault(String json) {
        Answer answer = control.send("POST", "/faults", json);
        if (answer.status() != 201) {
            throw new AssertionError(answer.body());
        }
    }

    /** A buy limit order of ten AAPL, with more fields or other values. */
    Answer order(String more) {
        String body =
                "{\"symbol\":\"AAPL\",\"qty\":\"10\",\"side\":\"buy\",\"type\":\"limit\",\"time_in_force\":\"day\","
                        + more + "}";
        return broker.send("POST", "/v2/orders", body);
    }

    JsonNode placed(String more) {
        Answer answer = order(more);
        if (answer.status() != 200) {
            throw new AssertionError(answer.body());
        }
        return answer.json();
    }

    JsonNode byId(String id) {
        return broker.get("/v2/orders/" + id).json();
    }

    void awaitStatus(String id, String status) {
        eventually(Duration.ofSeconds(5), () -> {
            String now = byId(id).path("status").asText();
            if (!now.equals(status)) {
                throw new AssertionError(id + " is " + now + ", not " + status);
            }
        });
    }

    @Override
    public void close() {
        simulator.close();
    }
}
