package dev.tradeplane.cli.terminal;

import java.io.PrintStream;
import java.time.Duration;

/** The only way to the screen. Every line is complete and flushed at once. */
public final class Terminal {
    private final PrintStream out;
    private final PrintStream err;

    public Terminal(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** What was asked for. */
    public void line(String text) {
        out.println(text);
        out.flush();
    }

    /** What went wrong, in words that say what to do. */
    public void problem(String text) {
        err.println(text);
        err.flush();
    }

    /** A duration as people read it: {@code 6.8 s}. */
    public static String elapsed(Duration duration) {
        long tenths = duration.plusMillis(50).toMillis() / 100;
        return tenths / 10 + "." + tenths % 10 + " s";
    }
}
