package dev.tradeplane.risk.check;

import static dev.tradeplane.risk.check.Inquiries.onAnEmptyBook;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.testsupport.fixture.OrderIntentBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExitPricesCheckTest {
    @Test
    void whatIsBoughtHasItsStopBelowAndItsTargetAbove() {
        assertNull(code(anOrderIntent().buy(1).stopLoss("2440").takeProfit("2460")));
        assertEquals(ReasonCode.STOP_LOSS_SIDE, code(anOrderIntent().buy(1).stopLoss("2450")));
        assertEquals(ReasonCode.TAKE_PROFIT_SIDE, code(anOrderIntent().buy(1).takeProfit("2450")));
    }

    @Test
    void whatIsSoldHasItsStopAboveAndItsTargetBelow() {
        assertNull(code(anOrderIntent().sell(1).stopLoss("2460").takeProfit("2440")));
        assertEquals(ReasonCode.STOP_LOSS_SIDE, code(anOrderIntent().sell(1).stopLoss("2450")));
        assertEquals(ReasonCode.TAKE_PROFIT_SIDE, code(anOrderIntent().sell(1).takeProfit("2450")));
    }

    @Test
    void theOrdersOwnPriceCountsBeforeTheLastOne() {
        assertNull(code(anOrderIntent().buy(1).limit("2430").stopLoss("2420").takeProfit("2440")));
        assertEquals(
                ReasonCode.STOP_LOSS_SIDE,
                code(anOrderIntent().buy(1).limit("2430").stopLoss("2440")));
    }

    @Test
    void theDenialNamesBothPrices() {
        Reason reason = new ExitPricesCheck()
                .refusal(onAnEmptyBook().of(anOrderIntent().buy(1).stopLoss("2455")));

        assertEquals(Map.of("actual", "2455", "limit", "2450"), reason == null ? null : reason.numbers());
    }

    @Test
    void hasNothingToSayOfAnOrderWithoutExits() {
        assertNull(code(anOrderIntent()));
    }

    private static @Nullable ReasonCode code(OrderIntentBuilder order) {
        Reason reason = new ExitPricesCheck().refusal(onAnEmptyBook().of(order));
        return reason == null ? null : reason.code();
    }
}
