package dev.tradeplane.broker.adapter.paper;

import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.broker.adapter.OrderToSend;
import dev.tradeplane.broker.adapter.SendWindows;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.testsupport.clock.TickingClock;
import dev.tradeplane.testsupport.fixture.OrderIntentBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {
    /** Prices come one after the other; each offers 100. The order is for 10. */
    @ParameterizedTest
    @CsvSource({
        "BUY,  MARKET, ,    ,     2450,           FILLED",
        "SELL, MARKET, ,    ,     2450,           FILLED",
        "BUY,  LIMIT,  ,    2450, 2450,           FILLED",
        "BUY,  LIMIT,  ,    2450, 2449.95,        FILLED",
        "BUY,  LIMIT,  ,    2450, 2450.05,        ACKNOWLEDGED",
        "SELL, LIMIT,  ,    2450, 2450,           FILLED",
        "SELL, LIMIT,  ,    2450, 2449.95,        ACKNOWLEDGED",
        "BUY,  SL-M,   2460,    , 2459.95,        ACKNOWLEDGED",
        "BUY,  SL-M,   2460,    , 2460,           FILLED",
        "SELL, SL-M,   2440,    , 2440.05,        ACKNOWLEDGED",
        "SELL, SL-M,   2440,    , 2430,           FILLED",
        "BUY,  SL,     2460, 2465, 2460,          FILLED",
        "BUY,  SL,     2460, 2465, 2470,          ACKNOWLEDGED",
        "BUY,  SL,     2460, 2465, 2470 2462,     FILLED",
        "BUY,  SL,     2460, 2465, 2470 2450,     FILLED",
        "SELL, SL,     2440, 2435, 2430,          ACKNOWLEDGED",
        "SELL, SL,     2440, 2435, 2430 2436,     FILLED",
    })
    void tradesAtTheLastPriceWhenTypeAndPricesAllow(
            String side, String type, String trigger, String limit, String prices, OrderState end) {
        OrderIntentBuilder intent =
                side.equals("BUY") ? anOrderIntent().buy(10) : anOrderIntent().sell(10);
        PaperOrder order = order(
                switch (type) {
                    case "MARKET" -> intent.market();
                    case "LIMIT" -> intent.limit(limit);
                    case "SL-M" -> intent.stop(trigger);
                    default -> intent.stopLimit(trigger, limit);
                });

        for (String price : prices.split(" ", -1)) {
            order = Matching.match(order, Price.of(price), Quantity.of(100)).order();
        }

        assertEquals(end, order.state());
    }

    @Test
    void fillsNoMoreAtOnceThanIsOffered() {
        PaperOrder order = order(anOrderIntent().buy(250).market());

        List<PaperOrder> steps = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            order = Matching.match(order, Price.of("2450"), Quantity.of(100)).order();
            steps.add(order);
        }

        assertEquals(
                Arrays.asList(OrderState.PARTIALLY_FILLED, OrderState.PARTIALLY_FILLED, OrderState.FILLED),
                steps.stream().map(PaperOrder::state).toList());
        assertEquals(3, order.trades());
    }

    @Test
    void leavesAnOrderThatEndedAlone() {
        PaperOrder canceled = order(anOrderIntent().buy(10).market()).canceled();

        assertEquals(
                canceled,
                Matching.match(canceled, Price.of("2450"), Quantity.of(100)).order());
    }

    private static PaperOrder order(OrderIntentBuilder intent) {
        return PaperOrder.of(
                new OrderToSend(ClientOrderId.of("T1"), intent.build(), SendWindows.open()),
                TickingClock.MONDAY_MORNING);
    }
}
