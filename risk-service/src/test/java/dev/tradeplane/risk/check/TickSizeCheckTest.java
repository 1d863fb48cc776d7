package dev.tradeplane.risk.check;

import static dev.tradeplane.risk.check.Inquiries.onAnEmptyBook;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TickSizeCheckTest {
    @Test
    void deniesPricesBetweenTicks() {
        assertNull(code(onAnEmptyBook().of(anOrderIntent().limit("2450.05"))));
        assertEquals(
                ReasonCode.TICK_SIZE, code(onAnEmptyBook().of(anOrderIntent().limit("2450.01"))));
        assertEquals(
                ReasonCode.TICK_SIZE, code(onAnEmptyBook().of(anOrderIntent().stop("2450.01"))));
        assertEquals(
                ReasonCode.TICK_SIZE, code(onAnEmptyBook().of(anOrderIntent().stopLimit("2450.01", "2450.05"))));
    }

    @Test
    void deniesExitsBetweenTicks() {
        assertNull(code(onAnEmptyBook().of(anOrderIntent().stopLoss("2440.05").takeProfit("2460"))));
        assertEquals(
                ReasonCode.TICK_SIZE, code(onAnEmptyBook().of(anOrderIntent().stopLoss("2440.01"))));
        assertEquals(
                ReasonCode.TICK_SIZE, code(onAnEmptyBook().of(anOrderIntent().takeProfit("2460.01"))));
    }

    @Test
    void hasNothingToSayOfAMarketOrder() {
        assertNull(code(onAnEmptyBook().ofAnOrder()));
    }

    private static @Nullable ReasonCode code(Inquiry inquiry) {
        Reason reason = new TickSizeCheck().refusal(inquiry);
        return reason == null ? null : reason.code();
    }
}
