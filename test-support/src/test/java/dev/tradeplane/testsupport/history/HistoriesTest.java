package dev.tradeplane.testsupport.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HistoriesTest {
    private static final Consumer<RandomGenerator> BROKEN_NOW_AND_THEN = random -> {
        if (random.nextInt(10) == 3) {
            throw new AssertionError("three");
        }
    };

    @Test
    void runsTheSameHistoriesEachTime() {
        assertEquals(drawn(), drawn());
    }

    @Test
    void theSeedAFailureNamesBreaksTheSameRuleAlone() {
        long seed = Histories.firstBroken(1_000, BROKEN_NOW_AND_THEN);

        String message = assertThrows(AssertionError.class, () -> Histories.each(1_000, BROKEN_NOW_AND_THEN))
                .getMessage();

        assertTrue(message.contains("-Dtradeplane.seed=" + seed + " -Dtradeplane.histories=1"), message);
    }

    @Test
    void rulesThatSeeNothingAreTold() {
        assertThrows(AssertionError.class, () -> Histories.firstBroken(10, random -> {}));
    }

    private static List<Integer> drawn() {
        List<Integer> drawn = new ArrayList<>();
        Histories.each(20, random -> drawn.add(random.nextInt()));
        return drawn;
    }
}
