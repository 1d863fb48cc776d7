package dev.tradeplane.contracts.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderStateTest {
    @Test
    void endsOnlyInTheseStates() {
        assertEquals(
                EnumSet.of(
                        OrderState.DENIED,
                        OrderState.FILLED,
                        OrderState.CANCELED,
                        OrderState.REJECTED,
                        OrderState.EXPIRED,
                        OrderState.EXPIRED_UNSENT),
                those(OrderState::isTerminal));
    }

    @Test
    void mayBeWorkingFromTheClaimUntilProofOfTheEnd() {
        assertEquals(
                EnumSet.of(
                        OrderState.SENDING, OrderState.ACKNOWLEDGED, OrderState.PARTIALLY_FILLED, OrderState.UNKNOWN),
                those(OrderState::mayBeWorking));
    }

    @ParameterizedTest
    @EnumSource
    void neverWorksOnceItHasEnded(OrderState state) {
        assertFalse(state.isTerminal() && state.mayBeWorking());
    }

    @ParameterizedTest
    @EnumSource
    void takesTheStricterOfTwoTradingStates(TradingState state) {
        assertEquals(state, state.stricter(TradingState.ACTIVE));
        assertEquals(TradingState.HALTED, state.stricter(TradingState.HALTED));
        assertEquals(TradingState.HALTED, TradingState.HALTED.stricter(state));
    }

    private static Set<OrderState> those(Predicate<OrderState> wanted) {
        EnumSet<OrderState> states = EnumSet.allOf(OrderState.class);
        states.removeIf(wanted.negate());
        return states;
    }
}
