package dev.tradeplane.testsupport.process;

import static dev.tradeplane.testsupport.Eventually.eventually;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The service of the module under test, as it was packaged, on ports of its own. */
public final class ServiceProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration ANSWER = Duration.ofSeconds(12);
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path RUNNER = TARGET.resolve("quarkus-app/quarkus-run.jar");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
    private final Process process;
    private final FreePorts ports;

    private ServiceProcess(Process process, FreePorts ports) {
        this.process = process;
        this.ports = ports;
    }

    /** Starts without waiting for it. */
    public static ServiceProcess start(Map<String, String> properties) {
        if (!Files.exists(RUNNER)) {
            throw new IllegalStateException("package the module first: mvn verify does");
        }
        FreePorts ports = FreePorts.find();
        Map<String, String> all = new TreeMap<>(properties);
        all.put("quarkus.http.host", "127.0.0.1");
        all.put("quarkus.http.port", Integer.toString(ports.http()));
        all.put("quarkus.management.host", "127.0.0.1");
        all.put("quarkus.management.port", Integer.toString(ports.management()));
        try {
            Path folder = Files.createTempDirectory(TARGET, "process");
            Path file = Files.write(
                    folder.resolve("service.properties"),
                    all.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .toList());
            Process started = new ProcessBuilder(command(file))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            return new ServiceProcess(started, ports);
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

    public ServiceProcess awaitReady() {
        eventually(PATIENCE, () -> {
            if (!process.isAlive() || !isReady()) {
                throw new AssertionError(process.isAlive() ? "it is not ready" : "it ended: see its log below target/");
            }
        });
        return this;
    }

    public boolean isReady() {
        HttpResponse<String> answer = managed("/q/health/ready");
        return answer != null && answer.statusCode() == 200;
    }

    /** The sum of a metric over all series that begin so. */
    public long metric(String series) {
        HttpResponse<String> answer = managed("/q/metrics");
        if (answer == null) {
            throw new AssertionError("no metrics");
        }
        return answer.body()
                .lines()
                .filter(line -> line.startsWith(series))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** A request to this path, to be completed by the test. */
    public HttpRequest.Builder to(String path) {
        return to(ports.http(), path);
    }

    /** The answer; null when there was none. */
    public @Nullable HttpResponse<String> send(HttpRequest request) {
        try {
            // The request's own timeout ends with the headers; a body may never come.
            return http.sendAsync(request, BodyHandlers.ofString()).get(ANSWER.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An answer that does not end. */
    public InputStream follow(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofInputStream()).body();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a peer would be told as this service's address. */
    public String url() {
        return "http://127.0.0.1:" + ports.http();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks it to stop. */
    public void terminate() {
        process.destroy();
    }

    /** Holds it still: it keeps its connections and does nothing. */
    public void pause() {
        signal("STOP");
    }

    public void resume() {
        signal("CONT");
    }

    /** Its exit status. */
    public int awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("it does not end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
        http.shutdownNow();
    }

    private void signal(String name) {
        try {
            int exit = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new AssertionError("kill -" + name + " ended with " + exit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable HttpResponse<String> managed(String path) {
        return send(to(ports.management(), path).GET().build());
    }

    private static HttpRequest.Builder to(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10));
    }
}
