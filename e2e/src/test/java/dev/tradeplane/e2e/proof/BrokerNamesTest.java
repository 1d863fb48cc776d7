package dev.tradeplane.e2e.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.e2e.broker.BrokerLedger;
import dev.tradeplane.e2e.evidence.Ledger;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BrokerNamesTest {
    @Test
    void knowsAnOrderByTheNameTheBrokerKeeps() {
        BrokerLedger.Order order = order("B1", "Ta");
        assertEquals("Ta", names(List.of(), order).ours(order));
    }

    @Test
    void knowsAnOrderByTheIdTheBrokerAnsweredWith() {
        BrokerLedger.Order order = order("B1", null);
        assertEquals(
                "Ta", names(List.of(claimed("Ta", "ACKNOWLEDGED", "B1")), order).ours(order));
    }

    @Test
    void takesAnOrderThatLooksTheSameForOneOfUnknownOutcomeOnce() {
        BrokerLedger.Order first = order("B1", null);
        BrokerLedger.Order second = order("B2", null);

        BrokerNames names = names(List.of(claimed("Ta", "UNKNOWN", null)), first, second);

        assertEquals("Ta", names.ours(first));
        assertEquals("B2", names.ours(second));
    }

    @Test
    void leavesAGhostItsOwnName() {
        BrokerLedger.Order ghost = order("B1", null);
        assertEquals("B1", names(List.of(claimed("Ta", "FILLED", "B7")), ghost).ours(ghost));
    }

    private static BrokerNames names(List<Ledger.BrokerOrder> claimed, BrokerLedger.Order... theirs) {
        return new BrokerNames(claimed, List.of(theirs));
    }

    private static Ledger.BrokerOrder claimed(String clientId, String state, @Nullable String brokerId) {
        return new Ledger.BrokerOrder(clientId, "a", state, 2, brokerId, "BUY 5 NSE:SBIN");
    }

    private static BrokerLedger.Order order(String id, @Nullable String clientId) {
        BigDecimal five = new BigDecimal(5);
        return new BrokerLedger.Order(id, clientId, "NSE:SBIN", true, five, five, "FILLED");
    }
}
