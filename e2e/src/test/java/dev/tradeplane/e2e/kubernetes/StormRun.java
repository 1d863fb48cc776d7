package dev.tradeplane.e2e.kubernetes;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.e2e.check.CellChecker;
import dev.tradeplane.e2e.check.Violation;
import dev.tradeplane.e2e.client.GatewayClient;
import dev.tradeplane.e2e.client.NoAnswerException;
import dev.tradeplane.e2e.evidence.LedgerReader;
import dev.tradeplane.e2e.workload.Desk;
import dev.tradeplane.e2e.workload.Fate;
import dev.tradeplane.e2e.workload.SignalHistory;
import dev.tradeplane.e2e.workload.SignalPlan;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Alerts arriving at a steady pace while something happens to the cell, and the verdict on what is left. */
final class StormRun {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Longer without an answer is a breakdown where nothing but services and control planes are in trouble. */
    static final Duration BREAKDOWN = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final Duration SETTLING = Duration.ofSeconds(60);

    private final KubernetesCell cell;

    StormRun(KubernetesCell cell) {
        this.cell = cell;
    }

    /** What is done to the cell meanwhile. */
    @FunctionalInterface
    interface Trouble {
        void happen() throws Exception;
    }

    /**
     * What came of it.
     *
     * @param worstGap longest time without any answer to anybody
     */
    record Outcome(List<SignalHistory> told, List<Violation> violations, Duration worstGap) {
        long accepted() {
            return told.stream().filter(SignalHistory::accepted).count();
        }

        long retried() {
            return told.stream().filter(h -> h.attempts() > 1).count();
        }

        /** How often each reason to deny an order was given. */
        Map<String, Long> denied() {
            return told.stream()
                    .map(SignalHistory::fate)
                    .filter(Fate.Denied.class::isInstance)
                    .map(Fate.Denied.class::cast)
                    .collect(Collectors.groupingBy(Fate.Denied::code, TreeMap::new, Collectors.counting()));
        }

        /**
         * Says what came of it. Fails on anything lost or doubled, on a run that shows nothing, and on a gap that is no
         * figure any more but a breakdown: machines are shared.
         */
        void judge(String what, Duration breakdown) {
            System.out.println(what + ": " + this);
            assertAll(
                    () -> assertEquals(List.of(), violations),
                    () -> assertTrue(accepted() > told.size() / 2, "too few alerts were accepted"),
                    () -> assertTrue(worstGap.compareTo(breakdown) <= 0, "nobody answered for " + worstGap));
        }

        @Override
        public String toString() {
            return told.size() + " alerts, " + accepted() + " accepted, denied " + denied() + ", " + retried()
                    + " asked again, worst gap "
                    + worstGap.toMillis() + " ms, violations " + violations.size() + " "
                    + violations.stream().limit(5).toList();
        }
    }

    /** Sends so many alerts, so many a second, and lets the trouble begin after the first second. */
    Outcome during(Trouble trouble, int alerts, int perSecond) throws Exception {
        long seed = Long.getLong("tradeplane.cluster.seed", new SplittableRandom().nextLong());
        System.out.println("seed " + seed);
        GatewayClient client = cell.client();
        eventually(PATIENCE, () -> assertEquals(204, quoted(client), "quotes were refused"));
        Desk desk = new Desk(client, cell.webhook(), Clock.systemUTC(), PATIENCE);
        CompletableFuture<Void> happening = CompletableFuture.runAsync(() -> {
            try {
                eventually(PATIENCE, () -> assertEquals(true, desk.started() > perSecond));
                trouble.happen();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        List<SignalHistory> told;
        try (Heartbeat heartbeat = new Heartbeat(client)) {
            told = desk.run(SignalPlan.of(seed, alerts, 1_000_000L / perSecond, 0));
            happening.join();
            told = desk.askAgain(told);
            return new Outcome(told, settle(told), heartbeat.worstGap());
        }
    }

    /** The status, or 0 without an answer: a connection kept from before a node was lost is dead. */
    private static int quoted(GatewayClient client) throws Exception {
        try {
            return client.post("/v1/paper/quotes", JSON.writeValueAsString(SignalPlan.PRICES))
                    .status();
        } catch (NoAnswerException dead) {
            return 0;
        }
    }

    /** Waits for rest, then judges; what is still wrong when time is up is wrong. */
    private List<Violation> settle(List<SignalHistory> told) {
        LedgerReader reader = cell.ledger();
        try {
            eventually(SETTLING, () -> assertEquals(0, reader.inDoubt()));
            eventually(SETTLING, () -> assertEquals(List.of(), CellChecker.check(told, reader.read())));
            return List.of();
        } catch (AssertionError notAtRest) {
            return CellChecker.check(told, reader.read());
        }
    }
}
