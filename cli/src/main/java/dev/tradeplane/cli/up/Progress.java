package dev.tradeplane.cli.up;

import dev.tradeplane.cli.terminal.Terminal;
import java.time.Duration;

/** The lines a start is followed by. */
final class Progress {
    private Progress() {}

    static String ready(String process, Duration after) {
        return "  " + process + " ".repeat(Math.max(1, 16 - process.length())) + "ready in " + Terminal.elapsed(after);
    }
}
