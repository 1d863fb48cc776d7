package dev.tradeplane.risk.check;

import static dev.tradeplane.risk.check.Inquiries.onAnEmptyBook;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.market.Instrument;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LotSizeCheckTest {
    @Test
    void deniesAQuantityThatIsNoWholeNumberOfLots() {
        Instrument option = InstrumentsOfIndia.all().getLast();

        assertNull(code(onAnEmptyBook().instrument(option).of(anOrderIntent().buy(130))));
        assertEquals(
                ReasonCode.LOT_SIZE,
                code(onAnEmptyBook().instrument(option).of(anOrderIntent().buy(100))));
        assertEquals(
                ReasonCode.LOT_SIZE, code(onAnEmptyBook().of(anOrderIntent().quantity("1.5"))));
    }

    private static @Nullable ReasonCode code(Inquiry inquiry) {
        Reason reason = new LotSizeCheck().refusal(inquiry);
        return reason == null ? null : reason.code();
    }
}
