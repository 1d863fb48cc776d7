package dev.tradeplane.e2e.scale;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An API server as plain HTTP on loopback, through kubectl's proxy. */
final class ApiDoor implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("127\\.0\\.0\\.1:\\d+");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process proxy;
    private final URI base;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ApiDoor(Process proxy, URI base) {
        this.proxy = proxy;
        this.base = base;
    }

    /** Behind a proxy that was just started and says where it is. */
    static ApiDoor of(Process proxy) {
        try {
            BufferedReader lines = new BufferedReader(new InputStreamReader(proxy.getInputStream(), UTF_8));
            String said = lines.readLine();
            Matcher address = ADDRESS.matcher(said == null ? "" : said);
            if (!address.find()) {
                throw new IllegalStateException("no proxy was started: " + said);
            }
            return new ApiDoor(proxy, URI.create("http://" + address.group()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode get(String path) {
        return json(text(path));
    }

    String text(String path) {
        return send(to(path).timeout(PATIENCE).GET(), BodyHandlers.ofString());
    }

    void create(String path, String yaml) {
        send(
                to(path).timeout(PATIENCE)
                        .header("Content-Type", "application/yaml")
                        .POST(BodyPublishers.ofString(yaml)),
                BodyHandlers.ofString());
    }

    /** Changes these fields alone. */
    void merge(String path, String json) {
        send(
                to(path).timeout(PATIENCE)
                        .header("Content-Type", "application/merge-patch+json")
                        .method("PATCH", BodyPublishers.ofString(json)),
                BodyHandlers.ofString());
    }

    /** What happens from now on to what is listed there; ends with this door. */
    Stream<JsonNode> follow(String path) {
        String from = get(path + "&limit=1").at("/metadata/resourceVersion").asText();
        return send(to(path + "&watch=true&resourceVersion=" + from).GET(), BodyHandlers.ofLines())
                .map(line -> json(line).path("object"));
    }

    @Override
    public void close() {
        http.shutdownNow();
        proxy.descendants().forEach(ProcessHandle::destroy);
        proxy.destroy();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    private <T> T send(HttpRequest.Builder request, BodyHandler<T> reader) {
        try {
            HttpResponse<T> answer = http.send(request.build(), reader);
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        answer.request().uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
