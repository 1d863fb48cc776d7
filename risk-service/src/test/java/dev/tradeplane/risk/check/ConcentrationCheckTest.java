package dev.tradeplane.risk.check;

import static dev.tradeplane.risk.check.Inquiries.onAnEmptyBook;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConcentrationCheckTest {
    @Test
    void capsOneInstrumentAtItsShareOfTheAllowedExposure() {
        // 40 percent of 500,000 are 200,000: 81 units at 2450.
        Inquiries inquiries =
                onAnEmptyBook().position(50).working(anOrderIntent().buy(20));

        assertNull(code(inquiries.of(anOrderIntent().buy(11))));
        assertEquals(ReasonCode.CONCENTRATION, code(inquiries.of(anOrderIntent().buy(12))));
    }

    @Test
    void letsAConcentratedPositionShrink() {
        assertNull(code(onAnEmptyBook().position(500).of(anOrderIntent().sell(100))));
    }

    @Test
    void letsAPositionBeClosedBesideOthersThatSellIt() {
        Inquiries inquiries =
                onAnEmptyBook().position(50).working(anOrderIntent().sell(130));

        assertNull(code(inquiries.of(anOrderIntent().sell(50).reduceOnly())));
    }

    private static @Nullable ReasonCode code(Inquiry inquiry) {
        Reason reason = new ConcentrationCheck().refusal(inquiry);
        return reason == null ? null : reason.code();
    }
}
