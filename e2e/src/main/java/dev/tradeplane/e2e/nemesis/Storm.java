package dev.tradeplane.e2e.nemesis;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tradeplane.e2e.cell.CellFailedException;
import dev.tradeplane.e2e.history.Phase;
import dev.tradeplane.e2e.history.Recorder;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One fault after another until it is told to end or has raged enough, each of the wanted kinds as often as it was named, in random order. */
public final class Storm implements AutoCloseable {
    /** How long it waits for a moment at which requests are on their way. */
    private static final long PICKY_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** Between two looks whether a fault is due. */
    private static final int MEAN_GAP_MILLIS = 200;

    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final Strikes strikes;
    private final List<Nemesis> wanted;
    private final Recorder recorder;
    private final Traffic traffic;
    private final Random random;
    private final Deque<Nemesis> round = new ArrayDeque<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicInteger struck = new AtomicInteger();
    private @Nullable Thread thread;
    private volatile @Nullable RuntimeException mishap;

    /**
     * A storm over one cell, not begun yet.
     *
     * @param traffic what goes on meanwhile
     */
    public Storm(Target target, List<Nemesis> wanted, Recorder recorder, Traffic traffic, Random random) {
        this.strikes = new Strikes(target, traffic.answered(), random);
        this.wanted = List.copyOf(wanted);
        this.recorder = recorder;
        this.traffic = traffic;
        this.random = random;
    }

    /**
     * What the storm looks at before it strikes.
     *
     * @param inFlight how many requests are on their way now
     * @param answered how many were answered so far
     * @param due whether one more is due after so many faults
     * @param enough whether so many faults are enough
     */
    public record Traffic(IntSupplier inFlight, LongSupplier answered, IntPredicate due, IntPredicate enough) {}

    public Storm start() {
        thread = Thread.ofPlatform().name("storm").start(this::rage);
        return this;
    }

    /** How many faults there were so far. */
    public int struck() {
        return struck.get();
    }

    /** Returns once it raged enough. */
    public void awaitEnough() {
        join();
    }

    /** Ends it; what is broken is mended when this returns. */
    @Override
    public void close() {
        over.countDown();
        join();
    }

    private void join() {
        Thread raging = thread;
        try {
            if (raging != null) {
                raging.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        RuntimeException failed = mishap;
        if (failed != null) {
            throw failed;
        }
    }

    private void rage() {
        try {
            while (!traffic.enough().test(struck.get()) && !waited(gap())) {
                if (traffic.due().test(struck.get())) {
                    next();
                }
            }
        } catch (RuntimeException e) {
            mishap = e;
        }
    }

    private void next() {
        Nemesis nemesis = draw();
        if (!strikes.isWorthIt(nemesis)) {
            round.addLast(nemesis);
            return;
        }
        awaitTraffic();
        long operation = recorder.begin(
                "fault",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("nemesis", nemesis.wire())
                        .put("inFlight", traffic.inFlight().getAsInt()));
        struck.incrementAndGet();
        try {
            Blow blow = strikes.strike(nemesis);
            waited(blow.hold());
            blow.heal().run();
            recorder.end(operation, Phase.OK, TextNode.valueOf(blow.what()));
        } catch (CellFailedException goneMeanwhile) {
            recorder.end(operation, Phase.FAIL, TextNode.valueOf("" + goneMeanwhile.getMessage()));
        }
    }

    private Nemesis draw() {
        if (round.isEmpty()) {
            List<Nemesis> shuffled = new ArrayList<>(wanted);
            Collections.shuffle(shuffled, random);
            round.addAll(shuffled);
        }
        return round.removeFirst();
    }

    private void awaitTraffic() {
        long end = System.nanoTime() + PICKY_NANOS;
        while (traffic.inFlight().getAsInt() == 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }

    private Duration gap() {
        return Duration.ofMillis(random.nextInt(MEAN_GAP_MILLIS / 2, MEAN_GAP_MILLIS * 3 / 2));
    }

    /** Whether the storm was told to end meanwhile. */
    private boolean waited(Duration time) {
        try {
            return over.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
