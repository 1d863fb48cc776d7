package dev.tradeplane.risk.check;

import static dev.tradeplane.risk.check.Inquiries.onAnEmptyBook;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MaxOrderNotionalCheckTest {
    @Test
    void valuesAMarketOrderAtTheReferencePrice() {
        assertNull(code(onAnEmptyBook().of(anOrderIntent().buy(40))));
        assertEquals(
                ReasonCode.MAX_ORDER_NOTIONAL,
                code(onAnEmptyBook().of(anOrderIntent().buy(41))));
    }

    @Test
    void valuesOtherOrdersAtTheirOwnPrice() {
        assertNull(code(onAnEmptyBook().of(anOrderIntent().buy(41).limit("2400"))));
        assertEquals(
                ReasonCode.MAX_ORDER_NOTIONAL,
                code(onAnEmptyBook().of(anOrderIntent().buy(40).limit("2501"))));
        assertEquals(
                ReasonCode.MAX_ORDER_NOTIONAL,
                code(onAnEmptyBook().of(anOrderIntent().buy(40).stop("2501"))));
    }

    @Test
    void letsAClosingOrderBeLarger() {
        assertNull(
                code(onAnEmptyBook().position(100).of(anOrderIntent().sell(100).reduceOnly())));
    }

    private static @Nullable ReasonCode code(Inquiry inquiry) {
        Reason reason = new MaxOrderNotionalCheck().refusal(inquiry);
        return reason == null ? null : reason.code();
    }
}
