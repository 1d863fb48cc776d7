package dev.tradeplane.cli.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.cli.wiring.CellJson;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP API of one cell. Answers are read as trees, so that a gateway newer than this program is understood too.
 */
public final class Gateway implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String baseUrl;
    private final String name;
    private final String apiKey;
    private final Runnable wayBack;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /**
     * @param name what people know it by
     * @param wayBack closes what was opened to reach the gateway
     */
    public Gateway(String baseUrl, String name, String apiKey, Runnable wayBack) {
        this.baseUrl = baseUrl;
        this.name = name;
        this.apiKey = apiKey;
        this.wayBack = wayBack;
    }

    /** Trading state, limits with their use, profit and loss, health of the cell. */
    public JsonNode account() {
        return ask("/v1/account");
    }

    public JsonNode positions() {
        return ask("/v1/positions");
    }

    /**
     * One page, newest first.
     *
     * @param filters by the name of the query parameter
     */
    public JsonNode orders(Map<String, String> filters) {
        return ask("/v1/orders?"
                + filters.entrySet().stream()
                        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), UTF_8))
                        .collect(Collectors.joining("&")));
    }

    /** What the broker has that an order of unknown outcome could be. */
    public JsonNode candidates(String order) {
        return ask("/v1/orders/" + URLEncoder.encode(order, UTF_8) + "/candidates");
    }

    /**
     * Says what became of an order of unknown outcome.
     *
     * @param brokerOrderId absent when the broker never had it
     */
    public JsonNode settle(String order, @Nullable String brokerOrderId, String reason) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("outcome", brokerOrderId == null ? "not-placed" : "placed");
        if (brokerOrderId != null) {
            body.put("brokerOrderId", brokerOrderId);
        }
        body.put("reason", reason);
        return send(request("/v1/orders/" + URLEncoder.encode(order, UTF_8) + ":settle")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(CellJson.write(body)))
                .build());
    }

    /** The account after the change. */
    public JsonNode change(StateRequest wish) {
        return send(request("/v1/account/trading-state")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(CellJson.write(wish)))
                .build());
    }

    /** The broker's page where a person logs in. */
    public String login() {
        return send(request("/v1/broker/session/login")
                        .POST(BodyPublishers.noBody())
                        .build())
                .path("loginUrl")
                .asText();
    }

    @Override
    public void close() {
        wayBack.run();
    }

    private JsonNode ask(String path) {
        return send(request(path).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path))
                .header("X-API-Key", apiKey)
                .timeout(PATIENCE);
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw GatewayException.refused(answer.statusCode(), ProblemText.of(answer.statusCode(), answer.body()));
            }
            return CellJson.read(answer.body(), JsonNode.class);
        } catch (IOException e) {
            throw GatewayException.away("The gateway does not answer: " + name + ".", e);
        } catch (IllegalArgumentException e) {
            throw GatewayException.stranger("What answers is no gateway: " + name + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw GatewayException.stranger("Interrupted.", e);
        }
    }
}
