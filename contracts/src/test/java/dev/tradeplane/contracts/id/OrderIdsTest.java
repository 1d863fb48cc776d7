package dev.tradeplane.contracts.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderIdsTest {
    private static final AccountName ACCOUNT = AccountName.of("paper-desk");
    private static final int MANY = 100_000;

    @Test
    void derivesTheIdsItAlwaysDid() {
        OrderIds ids = OrderIds.derive(ACCOUNT, IdempotencyKey.of("alert-1"), 0);

        assertEquals("b5870e2c28d3446ca620ddcfe67059be", ids.orderId().value());
        assertEquals("T3MBU7U55WBKQTJ6JMXM", ids.clientOrderId().value());
    }

    @Test
    void derivesTheSameIdsOnEveryRetry() {
        assertEquals(derive("alert-1", 3), derive("alert-1", 3));
    }

    @Test
    void givesEachLegIdsOfItsOwn() {
        assertNotEquals(derive("alert-1", 0), derive("alert-1", 1));
    }

    @Test
    void keepsPartsApartThatWouldRunTogether() {
        assertNotEquals(derive("a/1", 1), derive("a", 11));
        assertNotEquals(
                OrderIds.derive(AccountName.of("a1"), IdempotencyKey.of("b"), 0),
                OrderIds.derive(AccountName.of("a"), IdempotencyKey.of("1b"), 0));
    }

    @Test
    void fitsTheNarrowestBrokerTag() {
        for (int i = 0; i < MANY; i++) {
            String id = derive("alert-" + i, 0).clientOrderId().value();
            assertTrue(id.length() == 20 && id.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'A' && c <= 'Z'), id);
        }
    }

    @Test
    void collidesNowhereInAHundredThousand() {
        Set<ClientOrderId> clientOrderIds = new HashSet<>();
        Set<OrderId> orderIds = new HashSet<>();
        for (int i = 0; i < MANY; i++) {
            OrderIds ids = derive("alert-" + i, i % 4);
            clientOrderIds.add(ids.clientOrderId());
            orderIds.add(ids.orderId());
        }

        assertEquals(MANY, clientOrderIds.size());
        assertEquals(MANY, orderIds.size());
    }

    private static OrderIds derive(String key, int leg) {
        return OrderIds.derive(ACCOUNT, IdempotencyKey.of(key), leg);
    }
}
