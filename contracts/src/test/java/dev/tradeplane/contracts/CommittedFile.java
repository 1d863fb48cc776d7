package dev.tradeplane.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file made by a test and committed: compared as a rule, written anew when its switch is set. */
public record CommittedFile(Path path, String rewriteSwitch) {
    /** A page of docs/, below the root of the repository. */
    public static CommittedFile page(String name) {
        return new CommittedFile(Path.of("..", "docs", name), "tradeplane.write-docs");
    }

    public static CommittedFile golden(String name) {
        return new CommittedFile(Path.of("src", "test", "resources", "json", name), "tradeplane.write-golden");
    }

    public void mustBe(String text) {
        if (Boolean.getBoolean(rewriteSwitch)) {
            write(text);
        }
        assertEquals(text, read(), path + " has drifted; if that is meant, run with -D" + rewriteSwitch + "=true");
    }

    public String read() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
