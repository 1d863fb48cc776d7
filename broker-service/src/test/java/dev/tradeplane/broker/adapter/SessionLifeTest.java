package dev.tradeplane.broker.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionLifeTest {
    @ParameterizedTest
    @CsvSource({
        "UNTIL_SIX_IN_INDIA, 2026-11-02T00:29:59Z, 2026-11-02T00:30:00Z",
        "UNTIL_SIX_IN_INDIA, 2026-11-02T00:30:00Z, 2026-11-03T00:30:00Z",
        "UNTIL_SIX_IN_INDIA, 2026-11-02T18:30:00Z, 2026-11-03T00:30:00Z",
        "UNTIL_MIDNIGHT_IN_INDIA, 2026-11-02T18:29:59Z, 2026-11-02T18:30:00Z",
        "UNTIL_MIDNIGHT_IN_INDIA, 2026-11-02T18:30:00Z, 2026-11-03T18:30:00Z"
    })
    void endsAtThatHourInIndiaAndNotAMomentLater(SessionLife life, Instant begun, Instant end) {
        assertEquals(end, life.endAfter(begun));
    }

    @Test
    void keysHoldUntilTheyAreRevoked() {
        assertEquals(Instant.MAX, SessionLife.UNTIL_REVOKED.endAfter(Instant.EPOCH));
    }
}
