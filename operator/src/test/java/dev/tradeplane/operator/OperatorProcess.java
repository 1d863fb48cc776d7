package dev.tradeplane.operator;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.testsupport.kubernetes.ApiServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The packaged operator as a process of its own, configured as the chart does it. */
final class OperatorProcess implements AutoCloseable {
    private static final Path JAR =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();

    private final Process process;
    private final Path log;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    private OperatorProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** As a member of {@code system:masters}. */
    static OperatorProcess start(String name, Map<String, String> configuration) {
        ApiServer server = TestCluster.shared().server();
        Map<String, String> keys = at(server, configuration);
        keys.put(
                "quarkus.kubernetes-client.client-cert-file",
                server.clientCertificateFile().toString());
        keys.put(
                "quarkus.kubernetes-client.client-key-file",
                server.clientKeyFile().toString());
        return launch(name, keys);
    }

    /** As whoever the token is for. */
    static OperatorProcess start(String name, ApiServer server, String token, Map<String, String> configuration) {
        Map<String, String> keys = at(server, configuration);
        keys.put("quarkus.kubernetes-client.token", token);
        return launch(name, keys);
    }

    private static Map<String, String> at(ApiServer server, Map<String, String> configuration) {
        Map<String, String> keys = new TreeMap<>(configuration);
        keys.put("quarkus.kubernetes-client.api-server-url", server.url().toString());
        keys.put("quarkus.kubernetes-client.ca-cert-file", server.caFile().toString());
        return keys;
    }

    /** @param name of its pod */
    private static OperatorProcess launch(String name, Map<String, String> configuration) {
        assertTrue(Files.exists(JAR), "package the operator first: " + JAR + " is not there");
        try {
            Path folder = Files.createDirectories(Path.of("target", "operators"));
            Path log = folder.resolve(name + ".log");
            int port = freePort();
            Process process = new ProcessBuilder(command(name, folder, port, configuration))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new OperatorProcess(process, log, port);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** 200 when it is up, 503 when not, 0 when nobody answers. */
    int health(String kind) {
        return get("/q/health/" + kind).map(HttpResponse::statusCode).orElse(0);
    }

    String metrics() {
        return get("/q/metrics").map(HttpResponse::body).orElse("");
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Dies as a node dies: without a word. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Asks it to stop; its exit code. */
    int stop() {
        process.destroy();
        try {
            assertTrue(process.waitFor(30, TimeUnit.SECONDS), "it does not stop: " + log());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }

    private Optional<HttpResponse<String>> get(String path) {
        try {
            return Optional.of(http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    HttpResponse.BodyHandlers.ofString()));
        } catch (IOException notYet) {
            return Optional.empty();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static List<String> command(String name, Path folder, int port, Map<String, String> configuration)
            throws IOException {
        Map<String, String> keys = new TreeMap<>(configuration);
        keys.put("quarkus.management.host", "127.0.0.1");
        keys.put("quarkus.management.port", Integer.toString(port));
        keys.put("tradeplane.operator.instance", name);
        Path file = Files.write(
                folder.resolve(name + ".properties"),
                keys.entrySet().stream()
                        .map(key -> key.getKey() + "=" + key.getValue())
                        .toList());
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dsmallrye.config.locations=" + file.toUri(),
                "-jar",
                JAR.toString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }
}
