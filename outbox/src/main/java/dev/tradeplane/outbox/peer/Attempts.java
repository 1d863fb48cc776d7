package dev.tradeplane.outbox.peer;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * Tries again for a short while, since a peer that is being replaced answers a moment later from another process. A peer
 * that takes its time is not asked twice.
 */
record Attempts(Duration patience) {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(160);

    interface Attempt<R> {
        R make() throws IOException, InterruptedException;
    }

    /** For what must not be done twice: again only when nothing can have been sent. */
    <R> R untilConnected(Attempt<R> attempt) throws IOException, InterruptedException {
        return repeated(attempt, Attempts::neverConnected);
    }

    /** For what may be done twice: again also when the connection broke before an answer came. */
    <R> R untilAnswered(Attempt<R> attempt) throws IOException, InterruptedException {
        return repeated(attempt, e -> neverConnected(e) || !(e instanceof HttpTimeoutException));
    }

    private static boolean neverConnected(IOException e) {
        return e instanceof ConnectException || e instanceof HttpConnectTimeoutException;
    }

    private <R> R repeated(Attempt<R> attempt, Predicate<IOException> worthwhile)
            throws IOException, InterruptedException {
        long started = System.nanoTime();
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                return attempt.make();
            } catch (IOException e) {
                long passed = System.nanoTime() - started;
                if (!worthwhile.test(e) || passed + pause.toNanos() > patience.toNanos()) {
                    throw e;
                }
            }
            Thread.sleep(pause);
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }
}
