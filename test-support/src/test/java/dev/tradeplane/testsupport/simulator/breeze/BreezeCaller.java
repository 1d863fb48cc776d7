package dev.tradeplane.testsupport.simulator.breeze;

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

/** A trader with an application of his own at a simulated Breeze. */
final class BreezeCaller implements AutoCloseable {
    /** Takes the price. */
    static final String RELIANCE = "{\"stock_code\":\"RELIND\",\"exchange_code\":\"NSE\",\"product\":\"cash\","
            + "\"action\":\"buy\",\"order_type\":\"limit\",\"quantity\":\"10\",\"price\":\"%s\",\"validity\":\"day\"}";

    /** Takes the exchange. */
    static final String LIST = "{\"exchange_code\":\"%s\",\"from_date\":\"2020-01-01T06:00:00.000Z\","
            + "\"to_date\":\"2099-01-01T06:00:00.000Z\"}";

    final Http control;
    final String code;
    final String token;

    private final Simulator simulator;

    BreezeCaller(Path ledger, String... options) {
        simulator = Simulator.start(SimulatorOptions.of(DialectName.BREEZE, ledger, options), Clock.systemUTC());
        control = new Http(simulator.control());
        code = BreezeSigner.code(control);
        token = BreezeSigner.exchange(simulator.broker(), code)
                .path("session_token")
                .asText();
    }

    URI address() {
        return simulator.broker();
    }

    Answer get(String name, String body) {
        return send("GET", name, body);
    }

    Answer send(String method, String name, String body) {
        return new Http(address(), BreezeSigner.headers(token, body)).send(method, BreezeSigner.API + name, body);
    }

    void price(String instrument, String price) {
        control.send("PUT", "/prices", "{\"" + instrument + "\":\"" + price + "\"}");
    }

    /** The id of an order that was taken. */
    String placed(String body) {
        return success(send("POST", "order", body)).path("order_id").asText();
    }

    JsonNode order(String exchange, String id) {
        return success(get("order", named(exchange, id))).path(0);
    }

    void awaitStatus(String exchange, String id, String status) {
        eventually(Duration.ofSeconds(5), () -> {
            String now = order(exchange, id).path("status").asText();
            if (!now.equals(status)) {
                throw new AssertionError(id + " is " + now + ", not " + status);
            }
        });
    }

    static String named(String exchange, String id) {
        return "{\"exchange_code\":\"" + exchange + "\",\"order_id\":\"" + id + "\"}";
    }

    static JsonNode success(Answer answer) {
        JsonNode body = answer.json();
        if (body.path("Status").asInt() != 200 || !body.path("Error").isNull()) {
            throw new AssertionError(answer.body());
        }
        return body.path("Success");
    }

    /** What was wrong, in the broker's words. */
    static String error(Answer answer) {
        JsonNode body = answer.json();
        if (!body.path("Success").isNull()) {
            throw new AssertionError(answer.body());
        }
        return body.path("Error").asText();
    }

    @Override
    public void close() {
        simulator.close();
    }
}
