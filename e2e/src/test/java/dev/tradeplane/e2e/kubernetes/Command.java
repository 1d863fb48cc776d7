package dev.tradeplane.e2e.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of this repository, run from its root as a person runs it. */
public record Command(Path home, List<String> program) {
    private static final long PATIENCE_MINUTES = 15;

    public Command(Path home, String... program) {
        this(home, List.of(program));
    }

    public String mustRun(List<String> arguments) {
        return mustRun(arguments, "");
    }

    /** What it printed; throws with that when it failed. */
    String mustRun(List<String> arguments, String input) {
        try {
            Path printed = Files.createTempFile("command", ".out");
            Path errors = Files.createTempFile("command", ".err");
            try {
                return run(arguments, input, printed, errors);
            } finally {
                Files.delete(printed);
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Left running; its output is read by the caller. */
    public Process start(List<String> arguments) {
        try {
            return builder(arguments).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String run(List<String> arguments, String input, Path printed, Path errors) throws IOException {
        Process process = builder(arguments)
                .redirectOutput(printed.toFile())
                .redirectError(errors.toFile())
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(UTF_8));
        }
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new CommandFailedException(arguments + " did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException(arguments + " was interrupted");
        }
        if (process.exitValue() != 0) {
            throw new CommandFailedException(String.join(" ", arguments) + " ended with " + process.exitValue() + ":\n"
                    + Files.readString(errors) + Files.readString(printed));
        }
        return Files.readString(printed);
    }

    private ProcessBuilder builder(List<String> arguments) {
        List<String> words = new ArrayList<>(program);
        words.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(words).directory(home.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }
}
