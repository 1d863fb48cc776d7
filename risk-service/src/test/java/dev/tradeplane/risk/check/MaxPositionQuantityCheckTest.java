package dev.tradeplane.risk.check;

import static dev.tradeplane.risk.check.Inquiries.onAnEmptyBook;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.risk.order.OrderRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MaxPositionQuantityCheckTest {
    @Test
    void assumesThatEverythingOnThisSideFillsAndNothingOnTheOther() {
        Inquiries inquiries = onAnEmptyBook()
                .position(1000)
                .working(anOrderIntent().buy(700))
                .working(anOrderIntent().sell(500));

        assertNull(code(inquiries.of(anOrderIntent().buy(100))));
        assertEquals(
                ReasonCode.MAX_POSITION_QUANTITY,
                code(inquiries.of(anOrderIntent().buy(101))));
    }

    @Test
    void looksAtShortPositionsAlike() {
        Inquiries inquiries = onAnEmptyBook().position(-1000);

        assertNull(code(inquiries.of(anOrderIntent().sell(800))));
        assertEquals(
                ReasonCode.MAX_POSITION_QUANTITY,
                code(inquiries.of(anOrderIntent().sell(801))));
    }

    @Test
    void letsAPositionAboveTheLimitShrink() {
        assertNull(code(onAnEmptyBook().position(3000).of(anOrderIntent().sell(100))));
        assertEquals(
                ReasonCode.MAX_POSITION_QUANTITY,
                code(onAnEmptyBook().position(3000).of(anOrderIntent().buy(1))));
    }

    @Test
    void countsReduceOnlyOrdersBesidePlainOnes() {
        Inquiries inquiries =
                onAnEmptyBook().position(10).working(anOrderIntent().sell(1810));

        assertEquals(
                ReasonCode.MAX_POSITION_QUANTITY,
                code(inquiries.of(anOrderIntent().sell(10).reduceOnly())));
    }

    @Test
    void doesNotCountAnOrderAgainWhenItIsChanged() {
        Inquiries inquiries = onAnEmptyBook();
        OrderRecord working = inquiries.working(anOrderIntent().buy(1500).build(), OrderState.ACKNOWLEDGED);

        assertNull(code(inquiries.of(anOrderIntent().buy(1800).build(), working)));
        assertEquals(
                ReasonCode.MAX_POSITION_QUANTITY,
                code(inquiries.of(anOrderIntent().buy(1801).build(), working)));
    }

    private static @Nullable ReasonCode code(Inquiry inquiry) {
        Reason reason = new MaxPositionQuantityCheck().refusal(inquiry);
        return reason == null ? null : reason.code();
    }
}
