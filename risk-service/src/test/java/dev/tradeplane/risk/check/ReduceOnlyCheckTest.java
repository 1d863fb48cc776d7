package dev.tradeplane.risk.check;

import static dev.tradeplane.risk.check.Inquiries.onAnEmptyBook;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.risk.order.OrderRecord;
import dev.tradeplane.testsupport.fixture.OrderIntentBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReduceOnlyCheckTest {
    @Test
    void deniesWhatWouldGrowOrFlipThePosition() {
        assertEquals(ReasonCode.REDUCE_ONLY, code(onAnEmptyBook().of(sell(1))));
        assertEquals(ReasonCode.REDUCE_ONLY, code(onAnEmptyBook().position(10).of(sell(11))));
        assertEquals(ReasonCode.REDUCE_ONLY, code(onAnEmptyBook().position(-10).of(sell(1))));
    }

    @Test
    void approvesUpToThePosition() {
        assertNull(code(onAnEmptyBook().position(10).of(sell(10))));
        assertNull(code(onAnEmptyBook().position(-10).of(anOrderIntent().buy(10).reduceOnly())));
    }

    @Test
    void countsTheReduceOnlyOrdersThatWorkAlready() {
        Inquiries inquiries = onAnEmptyBook().position(10).working(sell(6));

        assertNull(code(inquiries.of(sell(4))));
        assertEquals(ReasonCode.REDUCE_ONLY, code(inquiries.of(sell(5))));
    }

    @Test
    void aChangeOfAReduceOnlyOrderDoesNotStandInItsOwnWay() {
        Inquiries inquiries = onAnEmptyBook().position(10);
        OrderRecord working = inquiries.working(sell(6).build(), OrderState.ACKNOWLEDGED);

        assertNull(code(inquiries.of(sell(10).build(), working)));
        assertEquals(ReasonCode.REDUCE_ONLY, code(inquiries.of(sell(11).build(), working)));
    }

    @Test
    void doesNotConcernOtherOrders() {
        assertNull(code(onAnEmptyBook().of(anOrderIntent().sell(10))));
    }

    private static OrderIntentBuilder sell(long units) {
        return anOrderIntent().sell(units).reduceOnly();
    }

    private static @Nullable ReasonCode code(Inquiry inquiry) {
        Reason reason = new ReduceOnlyCheck().refusal(inquiry);
        return reason == null ? null : reason.code();
    }
}
