package dev.tradeplane.e2e.broker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;

/** A simulator that runs for one cell, and its control port. It is never harmed: its ledger is the truth. */
public final class SimulatedBroker implements AutoCloseable {
    private static final int REFUSED = 300;

    private final SimulatorProcess process;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private SimulatedBroker(SimulatorProcess process) {
        this.process = process;
    }

    /**
     * Starts one; it listens when this returns.
     *
     * @param home the checkout whose launcher starts it
     * @param ledger folder of its ledger
     * @param gateway where its login page sends people back to
     */
    public static SimulatedBroker start(Path home, BrokerName broker, Path ledger, String gateway) {
        return new SimulatedBroker(SimulatorProcess.start(home, broker, ledger, gateway));
    }

    /** The broker's own address. */
    public URI address() {
        return process.broker();
    }

    public void prices(Map<String, String> prices) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        prices.forEach(body::put);
        send("PUT", "/prices", body.toString());
    }

    /** Switches a fault on, in the control port's own words. */
    public void fault(JsonNode fault) {
        send("POST", "/faults", fault.toString());
    }

    public void clearFaults() {
        send("DELETE", "/faults", "");
    }

    /** Ends every open stream. */
    public void dropStreams() {
        send("DELETE", "/streams", "");
    }

    private JsonNode send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(process.control().resolve(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= REFUSED) {
                throw new IllegalStateException(method + " " + path + ": " + response.body());
            }
            return new ObjectMapper().readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.close();
        http.close();
    }
}
