package dev.tradeplane.e2e.cell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs {@code ./tradeplane} as a person would. */
final class Launcher {
    /** Long enough for the build that a first start may need. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path home;
    private final Path output;
    private final Map<String, String> environment;

    /**
     * A launcher of one checkout.
     *
     * @param output file that takes what the launcher prints
     */
    Launcher(Path home, Path output, Map<String, String> environment) {
        this.home = home;
        this.output = output;
        this.environment = Map.copyOf(environment);
    }

    record Outcome(int exit, String text) {}

    Outcome run(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("sh", home.resolve("tradeplane").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        // A file, not a pipe: a detached supervisor would hold the pipe open.
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        try {
            Process process = builder.start();
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new CellFailedException(command + " did not end:\n" + Files.readString(output));
            }
            return new Outcome(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CellFailedException(command + " was interrupted");
        }
    }

    String mustRun(String... arguments) {
        Outcome outcome = run(arguments);
        if (outcome.exit() != 0) {
            throw new CellFailedException("tradeplane " + String.join(" ", arguments) + " ended with " + outcome.exit()
                    + ":\n" + outcome.text());
        }
        return outcome.text();
    }
}
