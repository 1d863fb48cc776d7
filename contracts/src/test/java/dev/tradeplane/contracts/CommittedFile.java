package dev.tradeplane.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    /** The same for one part of a page that is otherwise written by hand: what stands between its two markers. */
    public void partMustBe(String part, String text) {
        String begin = "<!-- begin " + part + ": written by a test, not by hand -->\n";
        String whole = read();
        int from = whole.indexOf(begin) + begin.length();
        int to = whole.indexOf("<!-- end " + part + " -->\n");
        assertTrue(from >= begin.length() && to >= from, path + " lacks the markers of its part " + part);
        mustBe(whole.substring(0, from) + text + whole.substring(to));
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
