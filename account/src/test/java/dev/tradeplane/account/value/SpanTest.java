package dev.tradeplane.account.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpanTest {
    @Test
    void readsEveryUnit() {
        assertEquals(Duration.ofMillis(500), Span.of("500ms").duration());
        assertEquals(Duration.ofSeconds(10), Span.of("10s").duration());
        assertEquals(Duration.ofMinutes(5), Span.of("5m").duration());
        assertEquals(Duration.ofHours(24), Span.of("24h").duration());
        assertEquals(Duration.ofDays(1825), Span.of("1825d").duration());
    }

    /** One stored object with a bad text must not stop an operator that lists them all. */
    @Test
    void failsWhenReadAndNotWhenMade() {
        Span span = Span.of("soon");

        assertThrows(IllegalArgumentException.class, span::duration);
    }

    @Test
    void theShortFormHasNoDays() {
        assertTrue("24h".matches(Forms.SPAN));
        assertFalse("25h".matches(Forms.SPAN));
        assertFalse("1d".matches(Forms.SPAN));
        assertTrue("1d".matches(Forms.LONG_SPAN));
    }
}
