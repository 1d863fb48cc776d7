package dev.tradeplane.cli.logs;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Where the logs of a cell are. */
public interface LogSource {
    /** Each log, oldest line first. The streams hold what they read from: they must be closed. */
    List<Stream<LogLine>> past(LogWish wish);

    /** Passes lines on as they are written, those wished for first. Returns only when its thread is interrupted. */
    void follow(LogWish wish, Consumer<LogLine> reader);
}
