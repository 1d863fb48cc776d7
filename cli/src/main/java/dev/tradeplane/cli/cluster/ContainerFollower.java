package dev.tradeplane.cli.cluster;

import dev.tradeplane.cli.logs.LogLine;
import dev.tradeplane.cli.logs.LogWish;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Follows every container of a cell, those that start later too, each run once. */
final class ContainerFollower {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Supplier<List<ContainerLog>> containers;
    private final Consumer<LogLine> reader;
    private final Map<String, Run> runs = new HashMap<>();

    ContainerFollower(Supplier<List<ContainerLog>> containers, Consumer<LogLine> reader) {
        this.containers = containers;
        this.reader = reader;
    }

    /** Returns when its thread is interrupted. */
    void run(LogWish wish) {
        LogWish next = wish;
        do {
            for (ContainerLog log : containers.get()) {
                Run run = runs.get(log.id());
                if (run == null) {
                    runs.put(log.id(), new Run(log, next));
                } else if (run.isBrokenOff(log)) {
                    runs.put(log.id(), new Run(log, run.rest()));
                }
            }
            // What starts from now on is wanted from its first line.
            next = new LogWish(Optional.empty(), OptionalInt.empty());
        } while (pause());
        runs.values().forEach(Run::stop);
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Passes the lines of one run of a container on, in a thread of its own. */
    private final class Run {
        private final Stream<LogLine> lines;
        private final Instant after;
        private final Thread thread;
        private volatile Instant last;

        Run(ContainerLog log, LogWish wish) {
            this.after = wish.since().orElse(Instant.EPOCH);
            this.last = after;
            this.lines = log.following(wish);
            this.thread = Thread.startVirtualThread(this::passOn);
        }

        /** The connection ended, the container did not. */
        boolean isBrokenOff(ContainerLog log) {
            return !thread.isAlive() && log.running();
        }

        LogWish rest() {
            return new LogWish(Optional.of(last.plusNanos(1)), OptionalInt.empty());
        }

        void stop() {
            lines.close();
        }

        private void passOn() {
            try (lines) {
                lines.filter(line -> !line.time().isBefore(after)).forEach(line -> {
                    last = line.time();
                    reader.accept(line);
                });
            } catch (UncheckedIOException connectionEnded) {
                return;
            }
        }
    }
}
