package dev.tradeplane.risk.check;

import static dev.tradeplane.risk.check.Inquiries.onAnEmptyBook;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import dev.tradeplane.testsupport.fixture.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MaxOpenPositionsCheckTest {
    @Test
    void countsInstrumentsWithAPositionOrAnOpenOrder() {
        Inquiries inquiries = onAnEmptyBook()
                .limits(Settings.limits().openPositions(2))
                .working(anOrderIntent().instrument(InstrumentsOfIndia.TCS));
        assertNull(code(inquiries.ofAnOrder()));

        inquiries.working(anOrderIntent().instrument(InstrumentsOfIndia.INFY));

        assertEquals(ReasonCode.MAX_OPEN_POSITIONS, code(inquiries.ofAnOrder()));
        assertNull(code(inquiries.of(anOrderIntent().instrument(InstrumentsOfIndia.TCS))));
    }

    private static @Nullable ReasonCode code(Inquiry inquiry) {
        Reason reason = new MaxOpenPositionsCheck().refusal(inquiry);
        return reason == null ? null : reason.code();
    }
}
