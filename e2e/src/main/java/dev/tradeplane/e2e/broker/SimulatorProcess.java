package dev.tradeplane.e2e.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ./tradeplane simulator}, on free ports, which it prints. */
record SimulatorProcess(Process process, URI broker, URI control) {
    private static final Pattern WHERE = Pattern.compile("is at (\\S+), its control port at (\\S+)");
    /** It may have to be built first. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    static SimulatorProcess start(Path home, BrokerName broker, Path ledger, String gateway) {
        try {
            Path output = Files.createDirectories(ledger).resolve("simulator.out");
            List<String> command = List.of(
                    "sh",
                    home.resolve("tradeplane").toString(),
                    "simulator",
                    "--dialect",
                    broker.wire(),
                    "--port",
                    "0",
                    "--control-port",
                    "0",
                    "--ledger",
                    ledger.toString(),
                    "--rate-limits",
                    "off",
                    "--redirect",
                    gateway + "/broker/callback");
            ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return awaitAddresses(process, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SimulatorProcess awaitAddresses(Process process, Path output) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            Matcher where = WHERE.matcher(Files.readString(output));
            if (where.find()) {
                return new SimulatorProcess(process, URI.create(where.group(1)), URI.create(where.group(2)));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        process.destroy();
        throw new IllegalStateException("the simulator did not start:\n" + Files.readString(output));
    }

    void close() {
        process.destroy();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
}
