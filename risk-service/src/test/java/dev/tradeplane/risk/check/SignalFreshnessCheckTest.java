package dev.tradeplane.risk.check;

import static dev.tradeplane.risk.check.Inquiries.onAnEmptyBook;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignalFreshnessCheckTest {
    @Test
    void deniesASignalOlderThanAllowed() {
        assertNull(code(onAnEmptyBook().signalledAgo(Duration.ofSeconds(30)).ofAnOrder()));
        assertEquals(
                ReasonCode.SIGNAL_STALE,
                code(onAnEmptyBook().signalledAgo(Duration.ofSeconds(31)).ofAnOrder()));
    }

    @Test
    void passesASignalThatDoesNotSayWhenItWasMade() {
        assertNull(code(onAnEmptyBook().ofAnOrder()));
    }

    @Test
    void deniesWhatMayNoLongerBeSent() {
        assertEquals(
                ReasonCode.VALIDITY_ENDED,
                code(onAnEmptyBook().of(anOrderIntent().validUntil(Inquiries.NOW))));
    }

    private static @Nullable ReasonCode code(Inquiry inquiry) {
        Reason reason = new SignalFreshnessCheck().refusal(inquiry);
        return reason == null ? null : reason.code();
    }
}
