package dev.tradeplane.cli.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A gateway that says what it is told to, and remembers what it was asked. */
public final class FakeGateway implements AutoCloseable {
    public static final String KEY = "the-key";

    private record Answer(int status, String body) {}

    private final HttpServer server;
    private final Map<String, Deque<Answer>> answers = new HashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public FakeGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    /** Answers in the order given; the last one stays. */
    public FakeGateway answers(String methodAndPath, int status, String body) {
        answers.computeIfAbsent(methodAndPath, x -> new ArrayDeque<>()).add(new Answer(status, body));
        return this;
    }

    /** Each request as {@code METHOD path?query body}. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public Gateway client() {
        return new Gateway(url(), "the fake", KEY, () -> {});
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            asked.add((exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body).strip());
            Answer answer = answer(exchange);
            byte[] bytes = answer.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Answer answer(HttpExchange exchange) {
        if (!KEY.equals(exchange.getRequestHeaders().getFirst("X-API-Key"))) {
            return new Answer(401, "{\"title\":\"Valid credentials are required\"}");
        }
        String question =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        Deque<Answer> prepared = answers.getOrDefault(question, new ArrayDeque<>());
        Answer next =
                prepared.isEmpty() ? new Answer(404, "{\"title\":\"There is nothing here\"}") : prepared.getFirst();
        if (prepared.size() > 1) {
            prepared.removeFirst();
        }
        return next;
    }
}
