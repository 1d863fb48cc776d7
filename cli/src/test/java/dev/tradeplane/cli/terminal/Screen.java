package dev.tradeplane.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

/** A terminal that can be read. */
public final class Screen {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Terminal terminal =
            new Terminal(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));

    public Terminal terminal() {
        return terminal;
    }

    public String text() {
        return out.toString(UTF_8);
    }

    public List<String> lines() {
        return text().lines().toList();
    }

    public String problems() {
        return err.toString(UTF_8);
    }
}
