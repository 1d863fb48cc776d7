package dev.tradeplane.risk.check;

import static dev.tradeplane.risk.check.Inquiries.onAnEmptyBook;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import dev.tradeplane.testsupport.fixture.LimitsBuilder;
import dev.tradeplane.testsupport.fixture.Settings;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MaxOrderQuantityCheckTest {
    @Test
    void deniesMoreThanTheLargestOrderAndSaysBothNumbers() {
        Inquiry inquiry = onAnEmptyBook().of(anOrderIntent().buy(1801));

        Reason reason = new MaxOrderQuantityCheck().refusal(inquiry);

        assertEquals(ReasonCode.MAX_ORDER_QUANTITY, code(inquiry));
        assertEquals(Map.of("actual", "1801", "limit", "1800"), reason == null ? null : reason.numbers());
        assertNull(code(onAnEmptyBook().of(anOrderIntent().buy(1800))));
    }

    @Test
    void takesTheTightestLimitThatNamesTheInstrument() {
        LimitsBuilder limits = Settings.limits().orderQuantity(InstrumentsOfIndia.RELIANCE, 50);

        assertNull(code(onAnEmptyBook().limits(limits).of(anOrderIntent().buy(50))));
        assertEquals(
                ReasonCode.MAX_ORDER_QUANTITY,
                code(onAnEmptyBook().limits(limits).of(anOrderIntent().buy(51))));
    }

    @Test
    void letsALargePositionBeClosedAtOnce() {
        assertNull(code(
                onAnEmptyBook().position(5000).of(anOrderIntent().sell(5000).reduceOnly())));
    }

    private static @Nullable ReasonCode code(Inquiry inquiry) {
        Reason reason = new MaxOrderQuantityCheck().refusal(inquiry);
        return reason == null ? null : reason.code();
    }
}
