package dev.tradeplane.outbox;

import dev.tradeplane.outbox.peer.PeerClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Delivers the messages for one peer, oldest first, until the peer has each. At least once: a crash between delivery and
 * drop delivers again, so every receiver drops repeats.
 *
 * <p>Each look takes the oldest rows there are, from a mark behind which none can appear any more: so what a transaction
 * says comes after all that was committed before it wrote.
 */
final class OutboxRelay implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(50);
    /** A database put back to an earlier state gives numbers out again; so does nothing else. */
    private static final Duration LOOK_FROM_THE_START = Duration.ofSeconds(30);

    private final Destination destination;
    private final OutboxTable table;
    private final PeerClient peers;
    private final OutboxConfig config;
    private final Semaphore wake = new Semaphore(0);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean running = true;
    private volatile long waiting;
    private final Mark mark = new Mark();
    private long lookedBackAt = System.nanoTime();
    private Duration backoff = FIRST_BACKOFF;

    OutboxRelay(Destination destination, OutboxTable table, PeerClient peers, OutboxConfig config) {
        this.destination = destination;
        this.table = table;
        this.peers = peers;
        this.config = config;
        this.thread = Thread.ofVirtual().name("outbox-" + destination).start(this::run);
    }

    void wake() {
        wake.release();
    }

    /** Messages seen waiting while the peer does not answer; 0 while it does. */
    long waiting() {
        return waiting;
    }

    @Override
    public void close() {
        running = false;
        closed.countDown();
        wake.release();
        try {
            thread.join(config.maxBackoff());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (running) {
            try {
                lookBackWhenDue();
                if (!deliverSome()) {
                    pause();
                }
                backoff = FIRST_BACKOFF;
            } catch (RuntimeException e) {
                afterFailure(e);
            }
        }
    }

    private void lookBackWhenDue() {
        long now = System.nanoTime();
        if (now - lookedBackAt >= LOOK_FROM_THE_START.toNanos()) {
            mark.forget();
            lookedBackAt = now;
        }
    }

    private boolean deliverSome() {
        List<OutboxTable.Waiting> messages = table.readAfter(mark.id(), config.batchSize());
        if (messages.isEmpty()) {
            waiting = 0;
            return false;
        }
        peers.deliver(destination.peer(), destination.path(), OutboxTable.lines(messages));
        table.drop(messages);
        mark.delivered(messages.getLast());
        waiting = 0;
        return true;
    }

    private void afterFailure(RuntimeException e) {
        LOG.warnf("outbox to %s waits: %s", destination, e.toString());
        mark.forget();
        try {
            waiting = table.countUpTo(config.maxWaiting() + 1);
        } catch (RuntimeException databaseToo) {
            LOG.debugf("cannot count what waits: %s", databaseToo.toString());
        }
        waitBeforeNextAttempt();
        Duration doubled = backoff.multipliedBy(2);
        backoff = doubled.compareTo(config.maxBackoff()) < 0 ? doubled : config.maxBackoff();
    }

    /** Not cut short by new messages: they cannot be delivered either, and each would hammer the peer. */
    private void waitBeforeNextAttempt() {
        try {
            closed.await(backoff.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private void pause() {
        try {
            if (wake.tryAcquire(config.pollInterval().toNanos(), TimeUnit.NANOSECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
