package dev.tradeplane.cli.status;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.cli.cell.PrivateFile;
import dev.tradeplane.cli.wiring.CellJson;
import dev.tradeplane.cli.wiring.Endpoints;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Asks the gateway, with the cell's own API key. No answer is an empty one. */
final class CellQuestions {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Endpoints endpoints;
    private final HttpClient http;

    CellQuestions(Endpoints endpoints) {
        this.endpoints = endpoints;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(1))
                .build();
    }

    Optional<JsonNode> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoints.gateway() + path))
                .header(
                        "X-API-Key",
                        PrivateFile.read(Path.of(endpoints.apiKeyFile())).strip())
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? Optional.of(CellJson.read(answer.body(), JsonNode.class))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException noAnswer) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
