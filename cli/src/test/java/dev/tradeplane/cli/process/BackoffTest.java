package dev.tradeplane.cli.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Duration SHORT = Duration.ofMillis(10);

    @Test
    void waitsLittleTheFirstTime() {
        assertEquals(Backoff.FIRST, new Backoff().after(SHORT));
    }

    @Test
    void waitsLongerWhileTheProcessKeepsDyingAndNeverBeyondTheLongest() {
        Backoff backoff = new Backoff();

        backoff.after(SHORT);
        assertEquals(Backoff.FIRST.multipliedBy(2), backoff.after(SHORT));
        for (int i = 0; i < 10; i++) {
            backoff.after(SHORT);
        }
        assertEquals(Backoff.LONGEST, backoff.after(SHORT));
    }

    @Test
    void forgetsAfterTheProcessRanWell() {
        Backoff backoff = new Backoff();
        for (int i = 0; i < 10; i++) {
            backoff.after(SHORT);
        }

        assertEquals(Backoff.FIRST, backoff.after(Duration.ofMinutes(1)));
    }
}
