package dev.tradeplane.testsupport.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.testsupport.simulator.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A caller of one of the simulator's ports, who sends the same headers with every request. */
public final class Http {
    /** An answer. */
    public record Answer(int status, String body) {
        public JsonNode json() {
            return Json.read(body);
        }
    }

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final URI base;
    private final String[] headers;

    public Http(URI base, String... headers) {
        this.base = base;
        this.headers = headers;
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    public Answer send(String method, String path, String body) {
        try {
            return tried(method, path, body, Duration.ofSeconds(10));
        } catch (IOException e) {
            throw new AssertionError("no answer to " + method + " " + path, e);
        }
    }

    /** An attempt that may fail, as a real client's may. */
    public Answer tried(String method, String path, String body, Duration patience) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(patience)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
