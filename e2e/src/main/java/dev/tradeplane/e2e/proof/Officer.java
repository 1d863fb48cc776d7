package dev.tradeplane.e2e.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tradeplane.e2e.cell.LocalCell;
import dev.tradeplane.e2e.client.Answer;
import dev.tradeplane.e2e.client.GatewayClient;
import dev.tradeplane.e2e.client.NoAnswerException;
import dev.tradeplane.e2e.history.Phase;
import dev.tradeplane.e2e.history.Recorder;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The person who moves limits and halts trading while orders arrive. Trading is on again when it closes. */
final class Officer implements AutoCloseable {
    /** Those of the account file. */
    static final Limits FIRST = new Limits(8, 150, 60, 40);

    private static final List<Limits> OTHERS =
            List.of(FIRST, new Limits(6, 120, 45, 30), new Limits(7, 90, 80, 25), new Limits(8, 60, 50, 35));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final int LONGEST_PAUSE_MILLIS = 1500;
    /** A halt may take a second until it is in force; what comes after that second counts. */
    private static final int SHORTEST_HALT_MILLIS = 1500;

    private static final int LONGEST_HALT_MILLIS = 4000;
    private static final int HALTS_PERCENT = 15;
    private static final int REFUSED = 300;
    private static final long EVERYWHERE_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(25);
    private static final long LAST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(800);

    private final LocalCell cell;
    private final GatewayClient client;
    private final Recorder recorder;
    private final Random random;
    private final CountDownLatch over = new CountDownLatch(1);
    private @Nullable Thread thread;
    private Limits limits = FIRST;

    Officer(LocalCell cell, GatewayClient client, Recorder recorder, Random random) {
        this.cell = cell;
        this.client = client;
        this.recorder = recorder;
        this.random = random;
    }

    /** The limits that are moved, by their names in the account file. */
    record Limits(int maxOrderQuantity, int maxOpenOrders, int maxPositionQuantity, int maxOrdersPerSecond) {}

    /** Takes down what is in force from the start. */
    static void declare(Recorder recorder) {
        recorder.end(recorder.begin("limits", JSON.valueToTree(FIRST)), Phase.OK);
    }

    Officer start() {
        thread = Thread.ofPlatform().name("officer").start(this::work);
        return this;
    }

    @Override
    public void close() {
        over.countDown();
        Thread working = thread;
        try {
            if (working != null) {
                working.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        while (!waited(random.nextInt(LONGEST_PAUSE_MILLIS))) {
            if (random.nextInt(100) < HALTS_PERCENT) {
                halt();
            } else {
                edit(OTHERS.get(random.nextInt(OTHERS.size())));
            }
        }
    }

    private void halt() {
        if (insist(() -> set("HALTED"))) {
            waited(random.nextInt(SHORTEST_HALT_MILLIS, LONGEST_HALT_MILLIS));
        }
        insist(() -> set("ACTIVE"));
    }

    private boolean set(String state) {
        long operation = recorder.begin("trading-state", TextNode.valueOf(state));
        try {
            Answer answer =
                    client.put("/v1/account/trading-state", "{\"state\":\"" + state + "\",\"reason\":\"orderproof\"}");
            boolean done = answer.status() < REFUSED;
            recorder.end(operation, done ? Phase.OK : Phase.INFO, TextNode.valueOf("" + answer.status()));
            return done;
        } catch (NoAnswerException e) {
            recorder.end(operation, Phase.INFO);
            return false;
        }
    }

    private void edit(Limits next) {
        long operation = recorder.begin("limits", JSON.valueToTree(next));
        Limits last = limits;
        cell.editAccount(text -> with(text, last, next));
        limits = next;
        boolean seen = insist(() -> isInForce(next));
        if (seen && client.doors() > 1) {
            // One replica has shown it. The others are to follow within a second.
            LockSupport.parkNanos(EVERYWHERE_NANOS);
        }
        recorder.end(operation, seen ? Phase.OK : Phase.INFO);
    }

    private static String with(String text, Limits last, Limits next) {
        return text.replace(
                        "maxOrderQuantity: \"" + last.maxOrderQuantity(),
                        "maxOrderQuantity: \"" + next.maxOrderQuantity())
                .replace("maxOpenOrders: " + last.maxOpenOrders(), "maxOpenOrders: " + next.maxOpenOrders())
                .replace(
                        "maxPositionQuantity: \"" + last.maxPositionQuantity(),
                        "maxPositionQuantity: \"" + next.maxPositionQuantity())
                .replace(
                        "maxOrdersPerSecond: " + last.maxOrdersPerSecond(),
                        "maxOrdersPerSecond: " + next.maxOrdersPerSecond());
    }

    /** All limits come into force together, so those that the account shows tell of the others. */
    private boolean isInForce(Limits wanted) {
        try {
            JsonNode shown = client.get("/v1/account").json().path("limits");
            return limit(shown, "maxOpenOrders") == wanted.maxOpenOrders()
                    && limit(shown, "maxPositionQuantity") == wanted.maxPositionQuantity()
                    && limit(shown, "maxOrdersPerSecond") == wanted.maxOrdersPerSecond();
        } catch (NoAnswerException | IllegalStateException e) {
            return false;
        }
    }

    private static int limit(JsonNode shown, String name) {
        for (JsonNode one : shown) {
            if (one.path("name").asText().equals(name)) {
                return one.path("limit").asInt();
            }
        }
        return -1;
    }

    /** Trading must not stay halted because somebody was impatient: an end does not cut this short. */
    private static boolean insist(BooleanSupplier step) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long pause = FIRST_PAUSE_NANOS;
        while (System.nanoTime() < end) {
            if (step.getAsBoolean()) {
                return true;
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(2 * pause, LAST_PAUSE_NANOS);
        }
        return false;
    }

    private boolean waited(int millis) {
        try {
            return over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
