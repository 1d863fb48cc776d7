package dev.tradeplane.contracts.intent;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrderIntentTest {
    private static final Price PRICE = Price.of("100");

    @ParameterizedTest
    @EnumSource
    void takesExactlyThePricesItsTypeNeeds(OrderType type) {
        Price limit = type.needsLimitPrice() ? PRICE : null;
        Price trigger = type.needsTriggerPrice() ? PRICE : null;

        assertDoesNotThrow(() -> intent("1", type, limit, trigger));
        assertThrows(IllegalArgumentException.class, () -> intent("1", type, limit == null ? PRICE : null, trigger));
        assertThrows(IllegalArgumentException.class, () -> intent("1", type, limit, trigger == null ? PRICE : null));
    }

    @ParameterizedTest
    @CsvSource({"MARKET,false,false", "LIMIT,true,false", "STOP_LIMIT,true,true", "STOP,false,true"})
    void knowsWhichPricesATypeNeeds(OrderType type, boolean limit, boolean trigger) {
        assertEquals(limit, type.needsLimitPrice());
        assertEquals(trigger, type.needsTriggerPrice());
    }

    @Test
    void refusesToTradeNothing() {
        assertThrows(IllegalArgumentException.class, () -> intent("0", OrderType.MARKET, null, null));
    }

    @Test
    void changesOnlyTheNumbersWhenReplaced() {
        OrderIntent replaced =
                intent("10", OrderType.LIMIT, PRICE, null).replacedBy(Quantity.of(5), Price.of("101"), null);

        assertEquals(intent("5", OrderType.LIMIT, Price.of("101"), null), replaced);
    }

    @Test
    void keepsItsExitsWhenReplaced() {
        Exits exits = new Exits(Price.of("90"), null);
        OrderIntent order = intent("10", OrderType.LIMIT, PRICE, null).exitingAt(exits);

        assertEquals(exits, order.replacedBy(Quantity.of(5), PRICE, null).exits());
    }

    @Test
    void hasNoExitsWhenItOnlyReduces() {
        OrderIntent order = intent("10", OrderType.MARKET, null, null);
        Exits exits = new Exits(Price.of("90"), Price.of("110"));

        assertThrows(
                IllegalArgumentException.class,
                () -> new OrderIntent(
                        order.instrument(),
                        order.side(),
                        order.quantity(),
                        order.type(),
                        null,
                        null,
                        order.product(),
                        order.timeInForce(),
                        true,
                        null,
                        order.validUntil(),
                        exits));
    }

    @Test
    void exitsAreAtLeastOnePrice() {
        assertThrows(IllegalArgumentException.class, () -> new Exits(null, null));
        assertNull(Exits.of(null, null));
    }

    private static OrderIntent intent(String quantity, OrderType type, Price limit, Price trigger) {
        return new OrderIntent(
                InstrumentId.of("NSE:TCS"),
                Side.BUY,
                Quantity.of(quantity),
                type,
                limit,
                trigger,
                ProductType.MIS,
                TimeInForce.DAY,
                false,
                null,
                Instant.parse("2026-11-23T10:00:00Z"));
    }
}
