package dev.tradeplane.operator.reading;

import dev.tradeplane.account.TradingAccount;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.inbound.SimpleInboundEventSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Asks the cells that run how they are, each in its turn and few at once, and wakes the reconciler when one says
 * something new. One that does not answer is asked less and less.
 */
public final class CellReadings implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(CellReadings.class);
    private static final long TICK_MILLIS = 100;

    private final CellDoor door;
    private final Cadence cadence;
    private final Semaphore free;
    private final SimpleInboundEventSource<TradingAccount> news = new SimpleInboundEventSource<>("cell-readings");
    private final Map<ResourceID, Followed> followed = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("cell-readings").factory());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledFuture<?> ticking;

    public CellReadings(CellDoor door, Cadence cadence) {
        this.door = door;
        this.cadence = cadence;
        this.free = new Semaphore(cadence.atOnce());
        this.ticking = clock.scheduleAtFixedRate(this::askThoseDue, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** What wakes the reconciler. */
    public EventSource<Void, TradingAccount> news() {
        return news;
    }

    /** What a cell last said. From the first call on it is asked. */
    public Reading of(ResourceID cell) {
        return followed.computeIfAbsent(cell, id -> new Followed(cadence, System.nanoTime()))
                .last();
    }

    /** The cell was given something new: it is asked again at once, until it has it. */
    public void expectChange(ResourceID cell) {
        Followed entry = followed.get(cell);
        if (entry != null) {
            entry.hurry(System.nanoTime());
        }
    }

    /** A cell that is stopped or gone. */
    public void forget(ResourceID cell) {
        if (followed.remove(cell) != null) {
            door.forget(cell);
        }
    }

    @Override
    public void close() {
        ticking.cancel(true);
        clock.shutdownNow();
        threads.shutdownNow();
    }

    private void askThoseDue() {
        long now = System.nanoTime();
        followed.forEach((cell, entry) -> {
            if (entry.take(now)) {
                if (free.tryAcquire()) {
                    threads.execute(() -> ask(cell, entry));
                } else {
                    entry.giveBack();
                }
            }
        });
    }

    private void ask(ResourceID cell, Followed entry) {
        try {
            if (answer(cell, entry)) {
                news.propagateEvent(cell);
            }
        } catch (RuntimeException unexpected) {
            LOG.errorf(unexpected, "the reading of %s failed", cell);
            entry.failed("could not be read", System.nanoTime());
        } finally {
            free.release();
        }
    }

    private boolean answer(ResourceID cell, Followed entry) {
        try {
            return entry.heard(door.account(cell), System.nanoTime());
        } catch (CellUnavailableException silent) {
            return entry.failed(silent.why(), System.nanoTime());
        }
    }
}
