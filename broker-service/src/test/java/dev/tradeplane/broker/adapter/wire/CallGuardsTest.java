package dev.tradeplane.broker.adapter.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tradeplane.contracts.order.CallBreaker;
import dev.tradeplane.contracts.order.CallBreaker.State;
import java.time.Duration;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.Test;

class CallGuardsTest {
    private static final Duration LONG = Duration.ofSeconds(5);

    private final CallGuards guards = new CallGuards("kite", new WireTimes(LONG, LONG, LONG, 100));

    @Test
    void showsTheBreakerOfTheKindThatFailedAndLeavesTheOthersClosed() {
        for (int i = 0; i < 20; i++) {
            assertThrows(
                    BrokerFaultException.class, () -> guards.of(CallKind.QUOTE).call(CallGuardsTest::fault));
        }

        assertThrows(
                CircuitBreakerOpenException.class,
                () -> guards.of(CallKind.QUOTE).call(CallGuardsTest::fault));
        for (CallBreaker breaker : guards.breakers()) {
            boolean quotes = breaker.kind().equals(CallKind.QUOTE.name());
            assertEquals(quotes ? State.OPEN : State.CLOSED, breaker.state(), breaker.kind());
            assertEquals(quotes ? 1 : 0, breaker.changes(), breaker.kind());
        }
        assertEquals(CallKind.values().length, guards.breakers().size());
    }

    private static WireOutcome.Answered fault() {
        throw new BrokerFaultException(new WireOutcome.NoAnswer("reset"));
    }
}
