package dev.tradeplane.cli.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** An API server that knows exactly what it was given. */
public final class FakeCluster implements AutoCloseable {
    private record Answer(int status, String body) {}

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Path kubeconfig;

    public FakeCluster(Path folder) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
            kubeconfig = Files.writeString(folder.resolve("kubeconfig"), kubeconfig());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** The path without its query answers with this. */
    public FakeCluster has(String path, String json) {
        return answers(path, 200, json);
    }

    public FakeCluster answers(String path, int status, String json) {
        answers.put(path, new Answer(status, json));
        return this;
    }

    public FakeCluster forgets(String path) {
        answers.remove(path);
        return this;
    }

    public FakeCluster forbids(String path) {
        String refusal = "{\"kind\":\"Status\",\"code\":403,\"message\":\"%s is forbidden\"}".formatted(path);
        return answers(path, 403, refusal);
    }

    /** Paths with their queries. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public Path kubeconfigFile() {
        return kubeconfig;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String kubeconfig() {
        return """
                apiVersion: v1
                kind: Config
                current-context: desk
                contexts:
                  - {name: desk, context: {cluster: fake, user: trader, namespace: trading}}
                clusters:
                  - {name: fake, cluster: {server: "http://127.0.0.1:%d"}}
                users:
                  - {name: trader, user: {token: none}}
                """.formatted(server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(exchange.getRequestURI().toString());
            exchange.getRequestBody().readAllBytes();
            Answer answer = answers.getOrDefault(
                    exchange.getRequestURI().getPath(),
                    new Answer(404, "{\"kind\":\"Status\",\"code\":404,\"message\":\"not found\"}"));
            byte[] bytes = answer.body().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
