package dev.tradeplane.operator.status;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.contracts.order.BrokerSession;
import dev.tradeplane.contracts.order.BrokerSession.State;
import dev.tradeplane.testsupport.clock.TickingClock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionFindingTest {
    private static final Instant NOW = TickingClock.MONDAY_MORNING;

    @Test
    void aSessionIsValidUntilItsEndAndNotAMomentLonger() {
        assertEquals("Valid: until " + NOW.plusSeconds(1), told(State.VALID, NOW.plusSeconds(1), null));
        assertEquals("Expired: ended at " + NOW + ": sign in to the broker again", told(State.VALID, NOW, null));
    }

    @Test
    void keysThatDoNotEndAreValid() {
        assertEquals("Valid: it does not end by itself", told(State.VALID, null, null));
    }

    @Test
    void aWarningIsPassedOn() {
        assertEquals("Valid: it does not end by itself; log in", told(State.VALID, null, "log in"));
    }

    @Test
    void whoIsNotLoggedInIsNamedAndSilenceIsNeither() {
        assertEquals("LoginNeeded: nobody is logged in at kite", told(State.LOGIN_NEEDED, null, null));
        assertEquals("Expired: it is over: sign in to the broker again", told(State.EXPIRED, null, null));
        assertEquals("NotHeard: the cell does not say how its session is", told(State.UNKNOWN, null, null));
        assertEquals("NotHeard", SessionFinding.of(null, NOW).reason());
    }

    private static String told(State state, @Nullable Instant end, @Nullable String warning) {
        Finding finding = SessionFinding.of(new BrokerSession("kite", state, "AB1234", end, warning), NOW);
        return finding.reason() + ": " + finding.message();
    }
}
