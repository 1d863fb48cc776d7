package dev.tradeplane.testsupport.simulator.kite;

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

/** A trader with an application of his own at a simulated Kite. */
final class KiteCaller implements AutoCloseable {
    static final String RELIANCE =
            "exchange=NSE&tradingsymbol=RELIANCE&transaction_type=BUY&quantity=10&product=MIS" + "&validity=DAY";

    final Http control;
    final String token;

    private final Simulator simulator;
    private final Http broker;

    KiteCaller(Path ledger, String... options) {
        simulator = Simulator.start(SimulatorOptions.of(DialectName.KITE, ledger, options), Clock.systemUTC());
        control = new Http(simulator.control());
        token = login(simulator.broker(), control);
        broker = new Http(simulator.broker(), "X-Kite-Version", "3", "Authorization", "token simkey:" + token);
    }

    URI address() {
        return simulator.broker();
    }

    Answer get(String path) {
        return broker.get(path);
    }

    Answer send(String method, String path, String form) {
        return broker.send(method, path, form);
    }

    void price(String instrument, String price) {
        control.send("PUT", "/prices", "{\"" + instrument + "\":\"" + price + "\"}");
    }

    /** The id of an order that was taken. */
    String placed(String form) {
        return data(broker.send("POST", "/orders/regular", form))
                .path("order_id")
                .asText();
    }

    JsonNode order(String id) {
        JsonNode history = data(broker.get("/orders/" + id));
        return history.path(history.size() - 1);
    }

    void awaitStatus(String id, String status) {
        eventually(Duration.ofSeconds(5), () -> {
            String now = order(id).path("status").asText();
            if (!now.equals(status)) {
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

    static JsonNode data(Answer answer) {
        if (answer.status() != 200) {
            throw new AssertionError(answer.body());
        }
        return answer.json().path("data");
    }

    /** The token of the day. */
    static String login(URI broker, Http control) {
        String code =
                control.send("POST", "/session/login", "").json().path("code").asText();
        String checksum = Sessions.sha256("simkey" + code + "simsecret");
        Answer answer = new Http(broker, "X-Kite-Version", "3")
                .send("POST", "/session/token", "api_key=simkey&request_token=" + code + "&checksum=" + checksum);
        return data(answer).path("access_token").asText();
    }

    @Override
    public void close() {
        simulator.close();
    }
}
