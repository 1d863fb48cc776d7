package dev.tradeplane.cli.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks a process to end, and sees to it that it does. */
final class Signals {
    private Signals() {}

    /** Sends the signal, waits for the process to end, kills it when the time is over. */
    static void stop(ProcessHandle process, String signal, Duration grace) {
        send(process, signal);
        if (!endsWithin(process, grace)) {
            process.destroyForcibly();
            endsWithin(process, Duration.ofSeconds(5));
        }
    }

    /** Whether the process has ended when the time is over. */
    static boolean endsWithin(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    private static void send(ProcessHandle process, String signal) {
        try {
            // The JDK can send TERM and KILL only; PostgreSQL's fast stop is INT.
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noKillProgram) {
            process.destroy();
        }
    }
}
