package dev.tradeplane.e2e.chaos;

import dev.tradeplane.e2e.cell.CellProcess;
import dev.tradeplane.e2e.cell.LocalCell;
import dev.tradeplane.e2e.client.GatewayClient;
import dev.tradeplane.e2e.workload.Desk;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Strikes the blows of a plan while the desk works, each as soon as it is due and its target runs. */
public final class Assailant implements AutoCloseable {
    private static final long LOOK_EVERY_MILLIS = 5;
    /** How many looks it waits for a moment at which requests are on their way. */
    private static final int PICKY_LOOKS = 100;

    private final LocalCell cell;
    private final Desk desk;
    private final GatewayClient client;
    private final Deque<Blow> planned;
    private final List<Struck> struck = new ArrayList<>();
    private final CompletableFuture<List<Struck>> done = new CompletableFuture<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Duration calm;
    private int looks;
    private @Nullable Long servingSinceNanos;

    /**
     * An assailant of one cell.
     *
     * @param calm how long a target must have been serving before it is struck
     */
    public Assailant(LocalCell cell, Desk desk, GatewayClient client, List<Blow> plan, Duration calm) {
        this.calm = calm;
        this.cell = cell;
        this.desk = desk;
        this.client = client;
        this.planned = new ArrayDeque<>(plan);
    }

    /**
     * A blow that hit.
     *
     * @param inFlight requests on their way at that moment
     * @param processes how many died
     */
    public record Struck(Blow blow, int inFlight, int processes) {}

    /** Completes with all blows struck, or fails with the first mishap. */
    public CompletableFuture<List<Struck>> start() {
        ScheduledFuture<?> looking =
                clock.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return done.whenComplete((struckBlows, mishap) -> looking.cancel(false));
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void look() {
        try {
            Blow next = planned.peek();
            if (next == null) {
                done.complete(List.copyOf(struck));
            } else if (isDue(next) && isWorthIt()) {
                strike(next);
            }
        } catch (RuntimeException mishap) {
            done.completeExceptionally(mishap);
            throw mishap;
        }
    }

    /** A target that is still starting is not worth a blow. */
    private boolean isDue(Blow blow) {
        return desk.started() >= blow.afterSignals()
                && blow.target().map(this::isBackAtWork).orElse(true);
    }

    private boolean isBackAtWork(CellProcess target) {
        if (!cell.isServing(target)) {
            servingSinceNanos = null;
            return false;
        }
        if (servingSinceNanos == null) {
            servingSinceNanos = System.nanoTime();
        }
        return System.nanoTime() - servingSinceNanos >= calm.toNanos();
    }

    private boolean isWorthIt() {
        return client.inFlight() > 0 || ++looks > PICKY_LOOKS;
    }

    private void strike(Blow blow) {
        int inFlight = client.inFlight();
        Optional<CellProcess> target = blow.target();
        int died = target.map(t -> cell.kill9(t) ? 1 : 0).orElseGet(cell::killEverything);
        if (died > 0) {
            struck.add(new Struck(blow, inFlight, died));
            planned.remove();
            servingSinceNanos = null;
            looks = 0;
            if (target.isEmpty()) {
                cell.up();
            }
        }
    }
}
