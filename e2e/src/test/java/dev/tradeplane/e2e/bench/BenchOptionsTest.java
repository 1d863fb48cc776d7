package dev.tradeplane.e2e.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchOptionsTest {
    @Test
    void takesEveryRowUnlessToldOtherwise() {
        BenchOptions options = BenchOptions.of(List.of());

        assertFalse(options.brief());
        assertTrue(options.measurements().stream().anyMatch(Growth.class::isInstance));
    }

    @Test
    void briefIsJudged() {
        assertTrue(BenchOptions.of(List.of("--brief")).brief());
    }

    @Test
    void chosenRowsHaveTheirYardstick() {
        List<String> taken = BenchOptions.of(List.of("--only", "Halts")).measurements().stream()
                .map(measurement -> measurement.getClass().getSimpleName())
                .toList();

        assertEquals(List.of("WarmUp", "Yardstick", "Halts", "Yardstick"), taken);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThrows(IllegalArgumentException.class, () -> BenchOptions.of(List.of("--quick")));
        assertThrows(IllegalArgumentException.class, () -> BenchOptions.of(List.of("--only", "speed")));
        assertThrows(IllegalArgumentException.class, () -> BenchOptions.of(List.of("--seconds")));
    }
}
