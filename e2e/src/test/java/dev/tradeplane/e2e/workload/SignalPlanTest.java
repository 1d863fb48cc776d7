package dev.tradeplane.e2e.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignalPlanTest {
    private static final int COUNT = 2000;

    private final List<Signal> plan = SignalPlan.of(42, COUNT, 1000, 25);

    @Test
    void makesTheSamePlanFromTheSameSeed() {
        assertEquals(plan, SignalPlan.of(42, COUNT, 1000, 25));
        assertNotEquals(plan, SignalPlan.of(43, COUNT, 1000, 25));
    }

    @Test
    void givesEachSignalAKeyOfItsOwn() {
        assertEquals(COUNT, plan.stream().map(Signal::key).distinct().count());
    }

    @Test
    void buysAndSellsEachInstrumentInTurn() {
        for (String instrument : SignalPlan.PRICES.keySet()) {
            List<Boolean> sides = plan.stream()
                    .filter(s -> s.instrument().equals(instrument))
                    .map(Signal::buy)
                    .toList();
            for (int i = 1; i < sides.size(); i++) {
                assertNotEquals(sides.get(i - 1), sides.get(i));
            }
        }
    }

    @Test
    void hasSomeOfEverything() {
        assertTrue(plan.stream().anyMatch(s -> s.channel() == Signal.Channel.REST));
        assertTrue(plan.stream().anyMatch(s -> s.channel() == Signal.Channel.WEBHOOK));
        assertTrue(plan.stream().anyMatch(s -> s.limitPrice() != null));
        assertTrue(plan.stream().anyMatch(Signal::cancels));
        assertTrue(plan.stream().anyMatch(Signal::hangsUp));
        assertTrue(plan.stream().anyMatch(s -> s.validSeconds() > 0));
    }

    @Test
    void keepsItsAveragePace() {
        long average = plan.stream().mapToLong(Signal::pauseMicros).sum() / COUNT;
        assertTrue(average > 900 && average < 1100, () -> "average pause is " + average);
    }
}
