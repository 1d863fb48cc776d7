package dev.tradeplane.broker.submission;

import dev.tradeplane.broker.adapter.SubmissionOutcome;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The requests at the broker right now: bounded, and given time to end when the service stops. */
@Singleton
class InFlight {
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
        threads.execute(() -> inPlace(request, withoutRoom, then));
    }

    /** Does this unless the answer came within the time a send may take. */
    void unlessInTime(CountDownLatch answered, Runnable tooLate) {
        threads.execute(() -> {
            try {
                if (!answered.await(config.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                    tooLate.run();
                }
            } catch (InterruptedException e) {
                // The service stops: the next start settles it.
                Thread.currentThread().interrupt();
            }
        });
    }

    /** The place is held until the outcome is stored too, so that a stop waits for both. */
    private void inPlace(
            Supplier<SubmissionOutcome> request,
            Supplier<SubmissionOutcome> withoutRoom,
            Consumer<SubmissionOutcome> then) {
        if (!acquired(1)) {
            then.accept(withoutRoom.get());
            return;
        }
        try {
            then.accept(request.get());
        } finally {
            places.release();
        }
    }

    private boolean acquired(int count) {
        try {
            return places.tryAcquire(count, config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What has not ended by then is unknown, and the next start settles it. */
    void stop(@Observes @Priority(BEFORE_THE_BOOK) ShutdownEvent event) {
        acquired(config.maxInFlight());
        threads.shutdownNow();
    }
}
