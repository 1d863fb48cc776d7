package dev.tradeplane.testsupport.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One run of a program that has to succeed. */
record Command(List<String> words) {
    Command {
        words = List.copyOf(words);
    }

    /** What it printed; its errors are only told when it failed. */
    String output() {
        try {
            Path errors = Files.createTempFile("command", ".err");
            try {
                return output(errors);
            } finally {
                Files.delete(errors);
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private String output(Path errors) throws IOException {
        Process process =
                new ProcessBuilder(words).redirectError(errors.toFile()).start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", words) + " failed: " + Files.readString(errors));
        }
        return printed;
    }
}
