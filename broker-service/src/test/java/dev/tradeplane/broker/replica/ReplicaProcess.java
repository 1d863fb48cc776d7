package dev.tradeplane.broker.replica;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
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
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The built broker-service in a process of its own, for tests that hurt it. */
final class ReplicaProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Path RUNNER =
            Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final Process process;
    private final int port;
    private final int managementPort;

    private ReplicaProcess(Process process, int port, int managementPort) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Starts without waiting for it. */
    static ReplicaProcess start(Map<String, String> properties) {
        assertTrue(Files.exists(RUNNER), "package the module first: mvn verify does");
        int port = freePort();
        int managementPort = freePort();
        Map<String, String> all = new TreeMap<>(properties);
        all.put("quarkus.http.host", "127.0.0.1");
        all.put("quarkus.http.port", Integer.toString(port));
        all.put("quarkus.management.host", "127.0.0.1");
        all.put("quarkus.management.port", Integer.toString(managementPort));
        try {
            Path folder = Files.createTempDirectory(RUNNER.getParent().getParent(), "replica");
            Path file = Files.write(
                    folder.resolve("service.properties"),
                    all.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .toList());
            File log = folder.resolve("log").toFile();
            return new ReplicaProcess(
                    new ProcessBuilder(command(file))
                            .redirectErrorStream(true)
                            .redirectOutput(log)
                            .start(),
                    port,
                    managementPort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path properties) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dsmallrye.config.locations=" + properties.toUri(),
                "-jar",
                RUNNER.toString());
    }

    ReplicaProcess awaitReady() {
        eventually(PATIENCE, () -> {
            assertTrue(process.isAlive(), "it ended by itself; see its log below target/");
            assertTrue(isReady());
        });
        return this;
    }

    boolean isReady() {
        try {
            return get(managementPort, "/q/health/ready", "").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** The status, or 0 when there was no answer. */
    int post(String path, String bearer, String body) {
        HttpRequest request = to(port, path, bearer)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return statusOf(request);
    }

    int put(String path, String bearer, String body) {
        HttpRequest request = to(port, path, bearer)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return statusOf(request);
    }

    String get(String path, String bearer) throws IOException {
        return get(port, path, bearer).body();
    }

    /** How many requests of this kind to the broker ended so. */
    long requests(String op, String result) throws IOException {
        String labels = "broker_requests_total{op=\"" + op + "\",result=\"" + result + "\"}";
        return get(managementPort, "/q/metrics", "")
                .body()
                .lines()
                .filter(line -> line.startsWith(labels))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks it to stop. */
    void terminate() {
        process.destroy();
    }

    int awaitEnd() {
        try {
            assertTrue(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), "it does not end");
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void pause() {
        signal("STOP");
    }

    void resume() {
        signal("CONT");
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }

    private void signal(String name) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
            assertEquals(0, kill.waitFor());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int statusOf(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> get(int port, String path, String bearer) throws IOException {
        try {
            return HTTP.send(to(port, path, bearer).GET().build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder to(int port, String path, String bearer) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", bearer);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
