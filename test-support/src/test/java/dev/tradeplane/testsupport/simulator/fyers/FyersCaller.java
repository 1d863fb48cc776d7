package dev.tradeplane.testsupport.simulator.fyers;

import static dev.tradeplane.testsupport.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.testsupport.simulator.DialectName;
import dev.tradeplane.testsupport.simulator.Http;
import dev.tradeplane.testsupport.simulator.Http.Answer;
import dev.tradeplane.testsupport.simulator.Simulator;
import dev.tradeplane.testsupport.simulator.SimulatorOptions;
import dev.tradeplane.testsupport.simulator.session.Sessions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** A trader with an application of his own at a simulated Fyers. */
final class FyersCaller implements AutoCloseable {
    static final String ORDERS = "/api/v3/orders/sync";

    final Http control;
    final String token;

    private final Simulator simulator;
    private final Http broker;

    FyersCaller(Path ledger, String... options) {
        simulator = Simulator.start(SimulatorOptions.of(DialectName.FYERS, ledger, options), Clock.systemUTC());
        control = new Http(simulator.control());
        token = login(simulator.broker(), control);
        broker = new Http(simulator.broker(), "Authorization", "simkey:" + token);
    }

    URI address() {
        return simulator.broker();
    }

    Answer get(String path) {
        return broker.get(path);
    }

    Answer send(String method, String path, String json) {
        return broker.send(method, path, json);
    }

    void price(String instrument, String price) {
        control.send("PUT", "/prices", "{\"" + instrument + "\":\"" + price + "\"}");
    }

    /** An order for ten of a stock. */
    static String buy(String more) {
        return "{\"symbol\":\"NSE:RELIANCE-EQ\",\"qty\":10,\"side\":1,\"productType\":\"INTRADAY\","
                + "\"validity\":\"DAY\"," + more + "}";
    }

    static String limit(String price) {
        return buy("\"type\":1,\"limitPrice\":" + price);
    }

    /** The id of an order that was taken. */
    String placed(String json) {
        Answer answer = broker.send("POST", ORDERS, json);
        if (answer.json().path("code").asInt() != 1101) {
            throw new AssertionError(answer.body());
        }
        return answer.json().path("id").asText();
    }

    JsonNode order(String id) {
        return broker.get("/api/v3/orders?id=" + id).json().path("orderBook").path(0);
    }

    void awaitStatus(String id, int status) {
        eventually(Duration.ofSeconds(5), () -> {
            int now = order(id).path("status").asInt();
            if (now != status) {
                throw new AssertionError(id + " is " + now + ", not " + status);
            }
        });
    }

    void fault(String json) {
        Answer answer = control.send("POST", "/faults", json);
        if (answer.status() != 201) {
            throw new AssertionError(answer.body());
        }
    }

    /** The token of the day. */
    static String login(URI broker, Http control) {
        String code =
                control.send("POST", "/session/login", "").json().path("code").asText();
        return exchange(broker, code).json().path("access_token").asText();
    }

    static Answer exchange(URI broker, String code) {
        return new Http(broker)
                .send(
                        "POST",
                        "/api/v3/validate-authcode",
                        "{\"grant_type\":\"authorization_code\",\"appIdHash\":\"" + Sessions.sha256("simkey:simsecret")
                                + "\",\"code\":\"" + code + "\"}");
    }

    @Override
    public void close() {
        simulator.close();
    }
}
