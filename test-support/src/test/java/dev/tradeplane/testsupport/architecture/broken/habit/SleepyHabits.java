package dev.tradeplane.testsupport.architecture.broken.habit;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** Breaks every rule on tests. Its name keeps it from being run by the build. */
class SleepyHabits {
    @Test
    void testOrder() throws InterruptedException {
        Thread.sleep(1);
    }

    @Test
    @Disabled
    void waitsForBetterTimes() {}
}
