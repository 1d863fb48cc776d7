package dev.tradeplane.cli.logs;

import dev.tradeplane.cli.terminal.Terminal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tradeplane logs}. */
@Command(name = "logs", description = "Show what the processes of a cell wrote, merged by time.")
public final class LogsCommand implements Callable<Integer> {
    private static final int SHORT = 100;

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    private final LogSource source;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what is written from now on, until Ctrl-C.")
    private boolean follow;

    @Option(names = "--since", paramLabel = "AGE", description = "Only lines not older than this: 30s, 15m, 2h.")
    private @Nullable String since;

    @Option(
            names = "--tail",
            paramLabel = "N",
            description = "At most N lines of each log (default: all with --since, else " + SHORT + ").")
    private @Nullable Integer tail;

    public LogsCommand(Terminal terminal, Clock clock, LogSource source) {
        this.terminal = terminal;
        this.clock = clock;
        this.source = source;
    }

    /** Of cells on this machine. */
    public static LogsCommand local(Terminal terminal, Clock clock) {
        return new LogsCommand(terminal, clock, new FileLogs());
    }

    @Override
    public Integer call() {
        LogWish wish = new LogWish(from(), lines());
        Consumer<LogLine> screen = line -> terminal.line("%-15s| %s".formatted(line.source(), line.text()));
        if (follow) {
            source.follow(wish, screen);
        } else {
            MergedLines.read(source.past(wish), screen);
        }
        return 0;
    }

    private Optional<Instant> from() {
        if (since == null) {
            return Optional.empty();
        }
        if (!since.matches("[1-9]\\d{0,6}[smh]")) {
            throw new ParameterException(spec.commandLine(), "--since is a number and s, m or h, such as 15m");
        }
        return Optional.of(clock.instant().minus(Duration.parse("PT" + since)));
    }

    private OptionalInt lines() {
        if (tail == null) {
            return since == null ? OptionalInt.of(SHORT) : OptionalInt.empty();
        }
        if (tail < 0) {
            throw new ParameterException(spec.commandLine(), "--tail is zero or more");
        }
        return OptionalInt.of(tail);
    }
}
