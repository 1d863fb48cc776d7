package dev.tradeplane.testsupport.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.testsupport.simulator.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A simulator's control port, as a test uses it; docs/simulator.md says what each request does. */
public final class SimulatorControl {
    private static final int REFUSED = 300;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** One request after another: what HTTP/2 would bring is only more that can get stuck. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI address;

    public SimulatorControl(URI address) {
        this.address = address;
    }

    public void price(String instrument, String price) {
        send("PUT", "/prices", "{\"" + instrument + "\":\"" + price + "\"}");
    }

    /** One fault, once, wherever it means something. */
    public void fault(String kind) {
        send("POST", "/faults", "{\"kind\":\"" + kind + "\",\"count\":1}");
    }

    /** A fault in the control port's own words. */
    public void fault(JsonNode fault) {
        send("POST", "/faults", fault.toString());
    }

    /** Whether this broker can commit that fault; it is not switched on. */
    public boolean knows(String kind) {
        HttpResponse<String> set = answer("POST", "/faults", "{\"kind\":\"" + kind + "\",\"count\":1}");
        if (set.statusCode() >= REFUSED) {
            return false;
        }
        send("DELETE", "/faults/" + Json.read(set.body()).path("id").asText(), "");
        return true;
    }

    public void clearFaults() {
        send("DELETE", "/faults", "");
    }

    /** What a person's login brings to the application. */
    public String login() {
        return send("POST", "/session/login", "").path("code").asText();
    }

    public void expireSession() {
        send("POST", "/session/expire", "");
    }

    public void closeMarket() {
        send("POST", "/market/close", "");
    }

    public void dropStreams() {
        send("DELETE", "/streams", "");
    }

    /** The truth, whatever the broker's own port shows. */
    public JsonNode orders() {
        return send("GET", "/orders", "");
    }

    public void cancelElsewhere(String order) {
        send("DELETE", "/orders/" + order, "");
    }

    /** An order its owner placed at the broker's own screen. */
    public JsonNode placeElsewhere(JsonNode order) {
        return send("POST", "/orders", order.toString());
    }

    private JsonNode send(String method, String path, String body) {
        HttpResponse<String> response = answer(method, path, body);
        if (response.statusCode() >= REFUSED) {
            throw new IllegalStateException(method + " " + path + ": " + response.body());
        }
        return Json.read(response.body());
    }

    private HttpResponse<String> answer(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
