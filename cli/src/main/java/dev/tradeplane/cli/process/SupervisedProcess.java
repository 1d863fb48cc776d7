package dev.tradeplane.cli.process;

import dev.tradeplane.cli.cell.PrivateFile;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process that is started again whenever it dies, until it is told to stop. */
public final class SupervisedProcess {
    /** Hears of what happens to the process. */
    public interface Listener {
        void died(String name, String how, int restarts);
    }

    private final ProcessSpec spec;
    private final Clock clock;
    private final Listener listener;
    private final Backoff backoff = new Backoff();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Process process;

    public SupervisedProcess(ProcessSpec spec, Clock clock, Listener listener) {
        this.spec = spec;
        this.clock = clock;
        this.listener = listener;
    }

    public String name() {
        return spec.name();
    }

    public ProcessSpec spec() {
        return spec;
    }

    public void start() {
        LogFile.rotate(spec.log());
        Thread.ofVirtual().name("supervise-" + spec.name()).start(this::keepRunning);
    }

    /** Asks it to end, waits, kills it if it must; it is not started again. */
    public void stop() {
        stopping.countDown();
        running().ifPresent(p -> Signals.stop(p.toHandle(), spec.stopSignal(), spec.grace()));
        PrivateFile.deleteIfExists(spec.pidFile());
    }

    private void keepRunning() {
        int restarts = 0;
        try {
            while (stopping.getCount() > 0) {
                Instant started = clock.instant();
                String how = launch().map(SupervisedProcess::runToEnd).orElse("could not be started");
                if (stopping.getCount() == 0) {
                    return;
                }
                restarts++;
                listener.died(spec.name(), how, restarts);
                if (stopping.await(
                        backoff.after(Duration.between(started, clock.instant()))
                                .toMillis(),
                        TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String runToEnd(Process process) {
        try {
            return "ended with exit code " + process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "was left alone";
        }
    }

    private synchronized Optional<Process> launch() {
        if (stopping.getCount() == 0) {
            return Optional.empty();
        }
        Process started = null;
        try {
            spec.beforeStart().run();
            started = new ProcessBuilder(ProcessSpec.inOwnSession(spec.command()))
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()))
                    .start();
            process = started;
            PrivateFile.replace(spec.pidFile(), Long.toString(started.pid()));
            return Optional.of(started);
        } catch (IOException | UncheckedIOException e) {
            // Without its pid file a process could not be found again: rather none, and another try.
            if (started != null) {
                started.destroyForcibly();
            }
            return Optional.empty();
        }
    }

    private synchronized Optional<Process> running() {
        return Optional.ofNullable(process).filter(Process::isAlive);
    }
}
