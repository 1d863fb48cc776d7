package dev.tradeplane.outbox.time;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Work that is done again and again, each on a thread of its own, until all of it is stopped. */
public final class Rounds {
    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final CountDownLatch stopped = new CountDownLatch(1);

    /** One time. What it throws is told, and the next time comes all the same. */
    @FunctionalInterface
    public interface Round {
        void run() throws InterruptedException;
    }

    /** Once now, and then with this pause in between. */
    public void start(String name, Duration pause, Round round) {
        begin(name, Duration.ZERO, pause, round);
    }

    /** The same, but for the first time after the pause. */
    public void startLater(String name, Duration pause, Round round) {
        begin(name, pause, pause, round);
    }

    /** A round under way ends by itself; nobody waits for it. */
    public void stop() {
        stopped.countDown();
    }

    private void begin(String name, Duration first, Duration pause, Round round) {
        Thread.ofVirtual().name(name).start(() -> {
            try {
                Duration next = first;
                while (!stopped.await(next.toMillis(), TimeUnit.MILLISECONDS)) {
                    tryOnce(name, round);
                    next = pause;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void tryOnce(String name, Round round) throws InterruptedException {
        try {
            round.run();
        } catch (RuntimeException e) {
            LOG.warnf("%s will be tried again: %s", name, e.toString());
        }
    }
}
