package dev.tradeplane.risk.check;

import static dev.tradeplane.risk.check.Inquiries.onAnEmptyBook;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.testsupport.fixture.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TradingStateCheckTest {
    @Test
    void letsEverythingPassWhileActive() {
        assertNull(code(onAnEmptyBook().ofAnOrder()));
    }

    @Test
    void deniesNewOrdersWhileHaltedOrReducing() {
        assertEquals(
                ReasonCode.TRADING_STATE_HALTED, code(in(TradingState.HALTED).ofAnOrder()));
        assertEquals(
                ReasonCode.TRADING_STATE_REDUCING,
                code(in(TradingState.REDUCING).ofAnOrder()));
    }

    @Test
    void leavesReduceOnlyOrdersToTheirOwnCheck() {
        assertNull(code(in(TradingState.HALTED).of(anOrderIntent().reduceOnly())));
    }

    private static Inquiries in(TradingState state) {
        return onAnEmptyBook().settings(Settings.aPaperDesk().tradingState(state));
    }

    private static @Nullable ReasonCode code(Inquiry inquiry) {
        Reason reason = new TradingStateCheck().refusal(inquiry);
        return reason == null ? null : reason.code();
    }
}
