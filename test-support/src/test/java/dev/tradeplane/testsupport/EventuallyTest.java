package dev.tradeplane.testsupport;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EventuallyTest {
    @Test
    void waitsUntilTheConditionHolds() {
        AtomicInteger looks = new AtomicInteger();

        eventually(Duration.ofSeconds(5), () -> assertEquals(3, looks.incrementAndGet()));

        assertEquals(3, looks.get());
    }

    @Test
    void failsWithWhatWasLastSeen() {
        AssertionError error = assertThrows(
                AssertionError.class, () -> eventually(Duration.ofMillis(30), () -> assertEquals("filled", "sending")));

        assertTrue(error.getMessage().contains("sending"), error.getMessage());
    }

    @Test
    void endsAtOnceWhenTheConditionItselfIsBroken() {
        IllegalStateException broken = new IllegalStateException("no such table");

        assertSame(
                broken,
                assertThrows(
                        IllegalStateException.class,
                        () -> eventually(Duration.ofDays(1), () -> {
                            throw broken;
                        })));
    }
}
