package dev.tradeplane.risk.check;

import static dev.tradeplane.risk.check.Inquiries.onAnEmptyBook;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnknownOutcomeCheckTest {
    @Test
    void opensNothingWhileAnOutcomeIsUnknownInTheInstrument() {
        Inquiries inquiries = onAnEmptyBook();
        inquiries.working(anOrderIntent().build(), OrderState.UNKNOWN);

        assertEquals(ReasonCode.OUTCOME_UNKNOWN_PENDING, code(inquiries.ofAnOrder()));
        assertNull(code(inquiries.of(anOrderIntent().reduceOnly())));
        assertNull(code(inquiries.of(anOrderIntent().instrument(InstrumentsOfIndia.TCS))));
    }

    private static @Nullable ReasonCode code(Inquiry inquiry) {
        Reason reason = new UnknownOutcomeCheck().refusal(inquiry);
        return reason == null ? null : reason.code();
    }
}
