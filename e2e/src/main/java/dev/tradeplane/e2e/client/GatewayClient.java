package dev.tradeplane.e2e.client;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Calls the gateways of one cell in turn, with one API key. Safe for many threads. */
public final class GatewayClient {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final int UNAVAILABLE = 500;

    /** Of all clients: each of its own would keep a thread until it is collected. */
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    private final List<String> doors;
    private final AtomicInteger turn = new AtomicInteger();
    private final String apiKey;
    private final Duration silence;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicLong answered = new AtomicLong();

    /**
     * A client of one gateway.
     *
     * @param base such as {@code http://127.0.0.1:8080}
     */
    public GatewayClient(String base, String apiKey) {
        this(List.of(base), apiKey);
    }

    /** The same, of gateways of which each will do. */
    public GatewayClient(List<String> doors, String apiKey) {
        this(doors, apiKey, SILENCE);
    }

    private GatewayClient(List<String> doors, String apiKey, Duration silence) {
        this.doors = List.copyOf(doors);
        this.apiKey = apiKey;
        this.silence = silence;
    }

    /** Another client of the same gateway, which waits so long for an answer. */
    public GatewayClient waiting(Duration longest) {
        return new GatewayClient(doors, apiKey, longest);
    }

    /** Requests sent and not answered yet. */
    public int inFlight() {
        return inFlight.get();
    }

    /** Requests answered so far by a cell whose parts were all there. */
    public long answered() {
        return answered.get();
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer put(String path, String body) {
        return send(json(request(path)).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer patch(String path, String body) {
        return send(json(request(path)).method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer post(String path, String body) {
        return send(json(request(path)).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Places an order over REST and waits for its outcome up to the gateway's default. */
    public Answer place(String key, String body) {
        return send(json(request("/v1/orders"))
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /**
     * Delivers an alert.
     *
     * @param url with the secret at its end
     */
    public Answer alert(String url, String body) {
        HttpRequest.Builder anonymous =
                HttpRequest.newBuilder(URI.create(next(url))).timeout(silence);
        return send(json(anonymous).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a whole POST and closes the connection without listening for the answer. */
    public void postAndHangUp(String url, Map<String, String> headers, String body) {
        URI uri = URI.create(next(url));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("POST " + uri.getPath() + " HTTP/1.1\r\n");
        head.append("Host: ").append(uri.getAuthority()).append("\r\n");
        head.append("Content-Type: application/json\r\nX-API-Key: ")
                .append(apiKey)
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(bytes.length).append("\r\n\r\n");
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(head.toString().getBytes(StandardCharsets.US_ASCII));
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw new NoAnswerException(e);
        }
    }

    public String base() {
        return doors.getFirst();
    }

    /** How many gateways it calls. */
    public int doors() {
        return doors.size();
    }

    /** The same page behind the next door, as a balancer of load sends it. */
    private String next(String url) {
        String door = doors.get(Math.floorMod(turn.getAndIncrement(), doors.size()));
        return url.startsWith(base()) ? door + url.substring(base().length()) : url;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(next(base() + path)))
                .timeout(silence)
                .header("X-API-Key", apiKey);
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request) {
        return request.header("Content-Type", "application/json");
    }

    private Answer send(HttpRequest.Builder request) {
        inFlight.incrementAndGet();
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() < UNAVAILABLE) {
                answered.incrementAndGet();
            }
            boolean replayed =
                    response.headers().firstValue("Idempotent-Replayed").isPresent();
            return new Answer(response.statusCode(), response.body(), replayed);
        } catch (IOException e) {
            throw new NoAnswerException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException(e);
        } finally {
            inFlight.decrementAndGet();
        }
    }
}
