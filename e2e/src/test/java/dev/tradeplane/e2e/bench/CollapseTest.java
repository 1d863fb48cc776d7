package dev.tradeplane.e2e.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CollapseTest {
    private final Collapse collapse = new Collapse(Map.of("order-cpu", 40L, "rest-p50", 100L));

    @Test
    void passesWhatIsFiveTimesAsDear() {
        assertEquals(List.of(), found(Map.of("order-cpu", 200L, "rest-p50", 500L)));
    }

    @Test
    void passesWhatGotBetter() {
        assertEquals(List.of(), found(Map.of("order-cpu", 0L, "rest-p50", 1L)));
    }

    @Test
    void namesWhatIsMoreThanFiveTimesAsDear() {
        assertEquals(List.of("rest-p50 is 501, more than 5 × 100"), found(Map.of("order-cpu", 200L, "rest-p50", 501L)));
    }

    @Test
    void namesEachThatCollapsed() {
        assertEquals(
                List.of("order-cpu is 1000, more than 5 × 40", "rest-p50 is 9999, more than 5 × 100"),
                found(Map.of("rest-p50", 9999L, "order-cpu", 1000L)));
    }

    @Test
    void failsAFigureThatWasNotTaken() {
        assertEquals(List.of("rest-p50 was not taken"), found(Map.of("order-cpu", 40L)));
    }

    private List<String> found(Map<String, Long> measured) {
        return collapse.found(measured).toList();
    }
}
