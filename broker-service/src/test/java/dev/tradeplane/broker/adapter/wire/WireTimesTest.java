package dev.tradeplane.broker.adapter.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tradeplane.broker.adapter.RateLimit;
import dev.tradeplane.broker.adapter.RateScope;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WireTimesTest {
    private static final RateLimit EIGHT = new RateLimit(RateScope.ORDER_WRITES, 8, Duration.ofSeconds(1));

    @Test
    void takesTheShareOfAPublishedRateThatIsOurs() {
        assertEquals(4, times(50).share(EIGHT).requests());
        assertEquals(80, times(1000).share(EIGHT).requests());
    }

    @Test
    void leavesOneRequestAtLeast() {
        assertEquals(1, times(1).share(EIGHT).requests());
    }

    @Test
    void refusesNoShareAtAll() {
        assertThrows(IllegalArgumentException.class, () -> times(0));
    }

    private static WireTimes times(int percent) {
        Duration any = Duration.ofSeconds(1);
        return new WireTimes(any, any, any, percent);
    }
}
