package dev.tradeplane.broker.submission;

import dev.tradeplane.broker.adapter.SubmissionOutcome;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** The requests at the broker right now: bounded, and given time to end when the service stops. */
@Singleton
class InFlight {
    private static final Logger LOG = Logger.getLogger(InFlight.class);
    private static final int BEFORE_THE_BOOK = 100;

    private final SubmissionConfig config;
    private final Semaphore places;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    InFlight(SubmissionConfig config) {
        this.config = config;
        this.places = new Semaphore(config.maxInFlight());
    }

    /** Runs the request once there is room, or the other one when there was none in time; then says what came of it. */
    void run(
            Supplier<SubmissionOutcome> request,
            Supplier<SubmissionOutcome> withoutRoom,
            Consumer<SubmissionOutcome> then) {
        if (!started(() -> inPlace(request, withoutRoom, then))) {
            then.accept(withoutRoom.get());
        }
    }

    /** Does this unless the answer came within the time a send may take. */
    void unlessInTime(CountDownLatch answered, Runnable tooLate) {
        boolean watched = started(() -> {
            try {
                if (!answered.await(config.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                    tooLate.run();
                }
            } catch (InterruptedException e) {
                // The service stops: another replica or the next start settles it.
                Thread.currentThread().interrupt();
            }
        });
        if (!watched) {
            LOG.debug("the service stops; nobody waits for this answer any more");
        }
    }

    private boolean started(Runnable task) {
        try {
            threads.execute(task);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    /** A stop waits until the outcome is stored too. */
    private void inPlace(
            Supplier<SubmissionOutcome> request,
            Supplier<SubmissionOutcome> withoutRoom,
            Consumer<SubmissionOutcome> then) {
        if (!acquired()) {
            then.accept(withoutRoom.get());
            return;
        }
        try {
            then.accept(request.get());
        } finally {
            places.release();
        }
    }

    private boolean acquired() {
        try {
            return places.tryAcquire(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What has not ended by then is unknown, and another replica or the next start settles it. */
    void stop(@Observes @Priority(BEFORE_THE_BOOK) ShutdownEvent event) {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(config.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
