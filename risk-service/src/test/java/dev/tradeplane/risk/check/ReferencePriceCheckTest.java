package dev.tradeplane.risk.check;

import static dev.tradeplane.risk.check.Inquiries.onAnEmptyBook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReferencePriceCheckTest {
    @Test
    void deniesWithoutAPrice() {
        assertEquals(
                ReasonCode.REFERENCE_PRICE_MISSING,
                code(onAnEmptyBook().quote(null).ofAnOrder()));
    }

    @Test
    void deniesWithAnOldPrice() {
        assertNull(code(aged(5)));
        assertEquals(ReasonCode.REFERENCE_PRICE_STALE, code(aged(6)));
    }

    @Test
    void deniesWithAPriceFromTheFuture() {
        assertNull(code(aged(-5)));
        assertEquals(ReasonCode.REFERENCE_PRICE_STALE, code(aged(-6)));
    }

    private static Inquiry aged(int seconds) {
        return onAnEmptyBook()
                .quote(InstrumentsOfIndia.quote(InstrumentsOfIndia.RELIANCE, Inquiries.NOW.minusSeconds(seconds)))
                .ofAnOrder();
    }

    private static @Nullable ReasonCode code(Inquiry inquiry) {
        Reason reason = new ReferencePriceCheck().refusal(inquiry);
        return reason == null ? null : reason.code();
    }
}
