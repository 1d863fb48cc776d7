package dev.tradeplane.e2e.scale;

import dev.tradeplane.e2e.cell.LocalCell;
import dev.tradeplane.e2e.kubernetes.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The packaged operator in a JVM of its own, with the heap that has to do for a thousand accounts. */
final class OperatorJvm implements AutoCloseable {
    private static final int MEBIBYTE = 1 << 20;
    private static final Duration FRESH = Duration.ofMillis(500);

    private final Process process;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private String figures = "";
    private long readAt;

    private OperatorJvm(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static OperatorJvm start(Path kubeConfig) {
        Path jar = LocalCell.home().resolve("operator/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException("package the operator first: mvn package -pl operator -am");
        }
        Path target = LocalCell.home().resolve("e2e/target");
        try {
            int port = freePort();
            Path properties = Files.write(
                    target.resolve("scale-operator.properties"),
                    List.of("quarkus.management.host=127.0.0.1", "quarkus.management.port=" + port));
            ProcessBuilder java = new ProcessBuilder(
                            program("java"),
                            "-Xmx512m",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-Dsmallrye.config.locations=" + properties.toUri(),
                            "-jar",
                            jar.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(target.resolve("scale-operator.log").toFile());
            java.environment().put("KUBECONFIG", kubeConfig.toString());
            return new OperatorJvm(java.start(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Value of one series of its figures, half a second old at most. An assertion fails while there is none. */
    synchronized BigDecimal figure(String series) {
        if (!process.isAlive()) {
            throw new IllegalStateException("the operator has ended: e2e/target/scale-operator.log says why");
        }
        if (figures.isEmpty() || System.nanoTime() - readAt > FRESH.toNanos()) {
            figures = read();
            readAt = System.nanoTime();
        }
        return figures.lines()
                .filter(line -> line.startsWith(series + " "))
                .map(line -> new BigDecimal(line.substring(series.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the operator has no figure " + series));
    }

    /** What is alive in its heap, in MiB, after a full collection. */
    long liveHeap() {
        String histogram = new Command(LocalCell.home(), program("jcmd"))
                .mustRun(List.of(Long.toString(process.pid()), "GC.class_histogram"));
        String total = histogram.lines().reduce("", (before, line) -> line.startsWith("Total") ? line : before);
        return Long.parseLong(total.split("\\s+")[2]) / MEBIBYTE;
    }

    /** The most memory it ever had from the system, in MiB. */
    long mostResident() {
        try {
            String peak = Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .findFirst()
                    .orElseThrow();
            return Long.parseLong(peak.replaceAll("\\D", "")) / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
        http.shutdownNow();
    }

    private String read() {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/metrics"))
                                    .timeout(Duration.ofSeconds(20))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException notYet) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String program(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }
}
