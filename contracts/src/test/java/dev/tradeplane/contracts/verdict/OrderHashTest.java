package dev.tradeplane.contracts.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.Exits;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.intent.TimeInForce;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrderHashTest {
    private static final ClientOrderId ID = ClientOrderId.of("T1");
    private static final Instant UNTIL = Instant.parse("2026-11-23T10:00:00Z");
    private static final OrderIntent ORDER = order("NSE:TCS", Side.BUY, "10", "3400", "3390");

    @Test
    void isTheSameForTheSameOrder() {
        assertEquals(
                OrderHash.of(ID, 0, ORDER), OrderHash.of(ID, 0, order("NSE:TCS", Side.BUY, "10.0", "3400.00", "3390")));
    }

    @Test
    void isTheHashItAlwaysWas() {
        assertEquals(
                "43f8b61ff9c649ba06ba808203fd06110143365f0d2daf2b74bc205cd43c0c7b",
                OrderHash.of(ID, 0, ORDER).hex());
    }

    @Test
    void changesWithTheIdAndTheNumberOfTheChange() {
        assertNotEquals(OrderHash.of(ID, 0, ORDER), OrderHash.of(ClientOrderId.of("T2"), 0, ORDER));
        assertNotEquals(OrderHash.of(ID, 0, ORDER), OrderHash.of(ID, 1, ORDER));
    }

    static List<OrderIntent> ordersThatDifferInOnePart() {
        OrderIntent o = ORDER;
        return List.of(
                order("NSE:INFY", Side.BUY, "10", "3400", "3390"),
                order("NSE:TCS", Side.SELL, "10", "3400", "3390"),
                order("NSE:TCS", Side.BUY, "11", "3400", "3390"),
                order("NSE:TCS", Side.BUY, "10", "3400.05", "3390"),
                order("NSE:TCS", Side.BUY, "10", "3400", "3390.05"),
                typed(OrderType.LIMIT, Price.of("3400"), null),
                typed(OrderType.STOP, null, Price.of("3390")),
                typed(OrderType.MARKET, null, null),
                ending(ProductType.CNC, o.timeInForce(), o.reduceOnly(), o.validUntil()),
                ending(o.product(), TimeInForce.IOC, o.reduceOnly(), o.validUntil()),
                ending(o.product(), o.timeInForce(), true, o.validUntil()),
                ending(o.product(), o.timeInForce(), o.reduceOnly(), UNTIL.plusMillis(1)),
                o.exitingAt(new Exits(Price.of("3300"), null)),
                o.exitingAt(new Exits(null, Price.of("3300"))),
                o.exitingAt(new Exits(Price.of("3300"), Price.of("3500"))),
                o.exitingAt(new Exits(Price.of("3300"), Price.of("3500.05"))));
    }

    @ParameterizedTest
    @MethodSource("ordersThatDifferInOnePart")
    void changesWithEachPartTheBrokerActsOn(OrderIntent other) {
        assertNotEquals(OrderHash.of(ID, 0, ORDER), OrderHash.of(ID, 0, other));
    }

    @Test
    void isDifferentForEveryOneOfThem() {
        long different = Stream.concat(Stream.of(ORDER), ordersThatDifferInOnePart().stream())
                .map(order -> OrderHash.of(ID, 0, order))
                .distinct()
                .count();

        assertEquals(ordersThatDifferInOnePart().size() + 1L, different);
        assertTrue(OrderHash.of(ID, 0, ORDER).hex().matches("[0-9a-f]{64}"));
    }

    private static OrderIntent order(String instrument, Side side, String quantity, String limit, String trigger) {
        return new OrderIntent(
                InstrumentId.of(instrument),
                side,
                Quantity.of(quantity),
                OrderType.STOP_LIMIT,
                Price.of(limit),
                Price.of(trigger),
                ProductType.MIS,
                TimeInForce.DAY,
                false,
                null,
                UNTIL);
    }

    private static OrderIntent typed(OrderType type, Price limit, Price trigger) {
        return new OrderIntent(
                ORDER.instrument(),
                ORDER.side(),
                ORDER.quantity(),
                type,
                limit,
                trigger,
                ORDER.product(),
                ORDER.timeInForce(),
                false,
                null,
                UNTIL);
    }

    private static OrderIntent ending(ProductType product, TimeInForce time, boolean reduceOnly, Instant until) {
        return new OrderIntent(
                ORDER.instrument(),
                ORDER.side(),
                ORDER.quantity(),
                ORDER.type(),
                ORDER.limitPrice(),
                ORDER.triggerPrice(),
                product,
                time,
                reduceOnly,
                null,
                until);
    }
}
