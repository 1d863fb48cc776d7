package dev.tradeplane.e2e.flow;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.e2e.Account;
import dev.tradeplane.e2e.cell.CellProcess;
import dev.tradeplane.e2e.cell.LocalCell;
import dev.tradeplane.e2e.check.CellChecker;
import dev.tradeplane.e2e.client.Answer;
import dev.tradeplane.e2e.evidence.LedgerReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Every path an order can take, told by the people concerned. Each story trades an instrument of its own. */
class OrderFlowE2E {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration ONE_SECOND = Duration.ofSeconds(1);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static LocalCell cell;

    private final Trader trader = new Trader(cell);
    private final RiskOfficer riskOfficer = new RiskOfficer(cell);
    private final Broker broker = new Broker(cell);
    private final Auditor auditor = new Auditor(cell);

    @BeforeAll
    static void startCell() {
        cell = LocalCell.in(folder, Account.named("flow"));
        cell.up();
    }

    @AfterAll
    static void stopCell() {
        cell.close();
    }

    @Test
    void carriesAnAlertThroughAllSixFrontDoors() {
        quote("NSE:RELIANCE", "2450.00");

        Answer answer = trader.alert("""
                {"id":"%s","action":"buy","ticker":"NSE:RELIANCE","quantity":"10"}""".formatted(Trader.newKey()));

        assertEquals(202, answer.status(), answer.body());
        String id = answer.text("/orders/0/id");
        eventually(SOON, () -> assertEquals("FILLED", trader.stateOf(id)));
        assertEquals(new BigDecimal("10"), trader.position("NSE:RELIANCE"));
        List<JsonNode> atBroker = broker.ordersNamed(answer.text("/orders/0/clientOrderId"));
        assertEquals(1, atBroker.size());
        eventually(
                SOON,
                () -> assertEquals(
                        List.of("IntentReceived", "OrderApproved", "OrderSending", "OrderAcknowledged", "OrderFilled"),
                        auditor.story(id)));
        JsonNode timeline = auditor.timeline(id);
        assertTrue(timeline.path("limitsVersion").asLong() > 0, timeline::toString);
        assertEquals("2450", timeline.at("/quote/lastPrice").asText().replaceFirst("\\.0+$", ""));
    }

    @Test
    void deniesAnOrderAboveTheNotionalLimitAndNamesBothNumbers() {
        quote("NSE:TCS", "3400.00");

        Answer answer = trader.place(Trader.market("BUY", "NSE:TCS", 30));

        assertEquals(422, answer.status(), answer.body());
        assertTrue(answer.text("/type").endsWith("/order-denied"), answer::body);
        assertEquals("MAX_ORDER_NOTIONAL", answer.text("/reason/code"));
        assertEquals(0, new BigDecimal(answer.text("/reason/numbers/actual")).compareTo(new BigDecimal("102000")));
        assertEquals(0, new BigDecimal(answer.text("/reason/numbers/limit")).compareTo(new BigDecimal("100000")));
        assertEquals(List.of(), broker.ordersNamed(answer.text("/order/clientOrderId")));
        eventually(
                SOON,
                () -> assertEquals(List.of("IntentReceived", "OrderDenied"), auditor.story(answer.text("/order/id"))));
    }

    @Test
    void takesThirteenDeliveriesOfOneAlertAsOneOrder() {
        String alert = """
                {"action":"buy","ticker":"NSE:INFY","quantity":"3","strategy":"thirteen"}""";

        List<Answer> answers = IntStream.range(0, 13)
                .parallel()
                .mapToObj(i -> trader.alert(alert))
                .toList();

        Set<String> orders = answers.stream().map(a -> a.text("/orders/0/id")).collect(Collectors.toSet());
        assertEquals(1, orders.size(), answers::toString);
        assertEquals(1, answers.stream().filter(a -> !a.replayed()).count(), answers::toString);
        assertEquals(1, answers.stream().map(Answer::body).distinct().count(), answers::toString);
        String id = orders.iterator().next();
        eventually(SOON, () -> assertEquals("FILLED", trader.stateOf(id)));
        assertEquals(new BigDecimal("3"), trader.position("NSE:INFY"));
    }

    @Test
    void repeatsItsAnswerToAReplayAndRefusesAConflict() {
        String key = Trader.newKey();
        Answer first = trader.place(key, Trader.market("BUY", "NSE:SBIN", 2));

        Answer again = trader.place(key, Trader.market("BUY", "NSE:SBIN", 2));
        Answer conflict = trader.place(key, Trader.market("BUY", "NSE:SBIN", 3));

        assertEquals(201, first.status(), first.body());
        assertFalse(first.replayed());
        assertEquals(new Answer(first.status(), first.body(), true), again);
        assertEquals(422, conflict.status(), conflict.body());
        assertTrue(conflict.text("/type").endsWith("/idempotency-conflict"), conflict::body);
        assertEquals(1, trader.ordersUnder(key));
        assertEquals(new BigDecimal("2"), trader.position("NSE:SBIN"));
    }

    @Test
    void worksTheExitsOfAnEntryUntilOneEndsTheOther() {
        quote("NSE:TATASTEEL", "150.00");
        Answer entry = trader.place("""
                {"instrument":"NSE:TATASTEEL","side":"BUY","quantity":"6","type":"MARKET",
                 "stopLoss":"145.00","takeProfit":"155.00"}""");
        assertEquals(201, entry.status(), entry.body());
        String source = "exit of " + entry.text("/clientOrderId");
        eventually(SOON, () -> assertEquals(List.of("ACKNOWLEDGED", "ACKNOWLEDGED"), trader.statesFrom(source)));

        quote("NSE:TATASTEEL", "155.00");

        eventually(SOON, () -> assertEquals(List.of("CANCELED", "FILLED"), trader.statesFrom(source)));
        assertEquals(BigDecimal.ZERO, trader.position("NSE:TATASTEEL"));
    }

    @Test
    void keepsARestingOrderUntilItsPriceComesOrItIsCanceled() {
        quote("NSE:ITC", "430.00");
        String filled =
                trader.place(Trader.limit("BUY", "NSE:ITC", 5, "420.00")).text("/id");
        String canceled =
                trader.place(Trader.limit("BUY", "NSE:ITC", 7, "400.00")).text("/id");
        assertEquals("ACKNOWLEDGED", trader.stateOf(filled));

        quote("NSE:ITC", "419.00");
        Answer cancel = trader.cancel(canceled);

        assertTrue(cancel.status() < 300, cancel::body);
        eventually(SOON, () -> assertEquals("FILLED", trader.stateOf(filled)));
        eventually(SOON, () -> assertEquals("CANCELED", trader.stateOf(canceled)));
        assertEquals(new BigDecimal("5"), trader.position("NSE:ITC"));
    }

    @Test
    void changesARestingOrderSoThatItFills() {
        quote("NSE:SUNPHARMA", "1720.00");
        String id =
                trader.place(Trader.limit("BUY", "NSE:SUNPHARMA", 5, "1700.00")).text("/id");
        assertEquals("ACKNOWLEDGED", trader.stateOf(id));

        Answer change = trader.change(id, """
                {"quantity":"8","limitPrice":"1725.00"}""");

        assertTrue(change.status() < 300, change::body);
        eventually(SOON, () -> assertEquals("FILLED", trader.stateOf(id)));
        assertEquals(new BigDecimal("8"), trader.position("NSE:SUNPHARMA"));
        eventually(
                SOON,
                () -> assertTrue(auditor.story(id)
                        .containsAll(List.of("OrderReplaceApproved", "OrderReplaced", "OrderFilled"))));
    }

    @Test
    void haltsWithinASecondThroughTheApiWhileCancelsPass() {
        quote("NSE:LT", "3600.00");
        String resting =
                trader.place(Trader.limit("BUY", "NSE:LT", 1, "3500.00")).text("/id");
        try {
            Answer halt = riskOfficer.setTradingState("HALTED");

            assertEquals(200, halt.status(), halt.body());
            eventually(ONE_SECOND, () -> assertDenied("TRADING_STATE_HALTED", "NSE:LT"));
            assertTrue(trader.cancel(resting).status() < 300);
            eventually(SOON, () -> assertEquals("CANCELED", trader.stateOf(resting)));
        } finally {
            riskOfficer.setTradingState("ACTIVE");
        }
        eventually(ONE_SECOND, () -> assertPlaced("NSE:LT"));
    }

    @Test
    void haltsWithinASecondThroughTheAccountFile() {
        quote("NSE:WIPRO", "460.00");
        try {
            riskOfficer.edit("tradingState: Active", "tradingState: Halted");

            eventually(ONE_SECOND, () -> assertDenied("TRADING_STATE_HALTED", "NSE:WIPRO"));
        } finally {
            riskOfficer.edit("tradingState: Halted", "tradingState: Active");
        }
        eventually(ONE_SECOND, () -> assertPlaced("NSE:WIPRO"));
    }

    @Test
    void haltsAndReleasesFromTheCommandLineWhichShowsWhatHappened() {
        quote("NSE:ASIANPAINT", "2900.00");
        try {
            assertTrue(cell.type("halt", "--reason", "e2e").startsWith("Halted: trading state HALTED"));

            assertDenied("TRADING_STATE_HALTED", "NSE:ASIANPAINT");
            assertTrue(cell.type("limits").contains("trading state HALTED (declared ACTIVE, set HALTED)"));
        } finally {
            cell.type("release", "--reason", "e2e");
        }
        assertPlaced("NSE:ASIANPAINT");
        String orders = cell.type("orders", "--instrument", "NSE:ASIANPAINT");
        assertTrue(orders.contains("DENIED  TRADING_STATE_HALTED") && orders.contains("FILLED"), orders);
        assertTrue(cell.type("logs", "gateway", "--tail", "1").startsWith("gateway        | {"));
    }

    @Test
    void staysHaltedWhenEverythingIsKilled() {
        quote("NSE:MARUTI", "12300.00");
        riskOfficer.setTradingState("HALTED");
        try {
            assertEquals(6, cell.killEverything());
            cell.up();

            assertEquals("HALTED", riskOfficer.tradingState());
            eventually(SOON, () -> assertDenied("TRADING_STATE_HALTED", "NSE:MARUTI"));
        } finally {
            riskOfficer.setTradingState("ACTIVE");
        }
        eventually(SOON, () -> assertPlaced("NSE:MARUTI"));
    }

    @Test
    void bringsANewLimitIntoForceWithinASecond() {
        quote("NSE:TITAN", "3350.00");
        String order = Trader.market("BUY", "NSE:TITAN", 6);
        assertTrue(trader.whatIf(order).json().path("approved").asBoolean());
        try {
            riskOfficer.edit("maxOrderQuantity: \"1800\"", "maxOrderQuantity: \"5\"");

            eventually(
                    ONE_SECOND,
                    () -> assertEquals(
                            "MAX_ORDER_QUANTITY", trader.whatIf(order).text("/reason/code")));
        } finally {
            riskOfficer.edit("maxOrderQuantity: \"5\"", "maxOrderQuantity: \"1800\"");
        }
        eventually(
                ONE_SECOND,
                () -> assertTrue(trader.whatIf(order).json().path("approved").asBoolean()));
    }

    @Test
    void keepsTheLastGoodLimitsWhenAnEditIsBadAndSaysSo() {
        quote("NSE:ONGC", "265.00");
        long version = riskOfficer.account().json().path("limitsVersion").asLong();
        try {
            riskOfficer.edit("maxOpenPositions: 20", "maxOpenPositions: many");

            eventually(SOON, () -> {
                String status = riskOfficer.status();
                assertTrue(status.contains("maxOpenPositions"), status);
            });
            assertEquals(
                    version, riskOfficer.account().json().path("limitsVersion").asLong());
            assertPlaced("NSE:ONGC");
        } finally {
            riskOfficer.edit("maxOpenPositions: many", "maxOpenPositions: 20");
        }
        eventually(SOON, () -> assertFalse(riskOfficer.status().contains("maxOpenPositions")));
    }

    @Test
    void goesOnWhileTheTrailIsAwayAndMissesNothingAfterwards() {
        quote("NSE:AXISBANK", "1120.00");
        cell.freeze(CellProcess.AUDIT_SERVICE);
        List<String> orders;
        try {
            orders = IntStream.range(0, 20)
                    .mapToObj(i -> trader.place(Trader.market(i % 2 == 0 ? "BUY" : "SELL", "NSE:AXISBANK", 1)))
                    .peek(answer -> assertEquals(201, answer.status(), answer.body()))
                    .map(answer -> answer.text("/id"))
                    .toList();
        } finally {
            cell.thaw(CellProcess.AUDIT_SERVICE);
        }

        eventually(Duration.ofSeconds(30), () -> {
            for (String id : orders) {
                assertTrue(auditor.story(id).contains("OrderFilled"), id);
            }
        });
        LedgerReader ledger = new LedgerReader(cell);
        eventually(SOON, () -> assertEquals(List.of(), CellChecker.check(List.of(), ledger.read())));
    }

    @Test
    void keepsTwoCellsApart(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path otherFolder) {
        try (LocalCell other = LocalCell.in(otherFolder, Account.named("flow"))) {
            other.up();
            Trader otherTrader = new Trader(other);
            String key = Trader.newKey();

            Answer answer = otherTrader.place(key, Trader.market("BUY", "NSE:YESBANK", 4));

            assertEquals(201, answer.status(), answer.body());
            assertEquals(1, otherTrader.ordersUnder(key));
            assertEquals(0, trader.ordersUnder(key));
            assertEquals(BigDecimal.ZERO, trader.position("NSE:YESBANK"));
            other.down();
            assertPlaced("NSE:YESBANK");
        }
    }

    /** Sets a price and waits until risk goes by it: it looks several times a second. */
    private void quote(String instrument, String price) {
        assertTrue(broker.quote(instrument, price).status() < 300);
        eventually(SOON, () -> assertEquals(0, trader.notionalOfOne(instrument).compareTo(new BigDecimal(price))));
    }

    private void assertPlaced(String instrument) {
        Answer answer = trader.place(Trader.market("BUY", instrument, 1));
        assertEquals(201, answer.status(), answer.body());
    }

    private void assertDenied(String code, String instrument) {
        Answer answer = trader.place(Trader.market("BUY", instrument, 1));
        assertEquals(422, answer.status(), answer.body());
        assertEquals(code, answer.text("/reason/code"), answer.body());
    }
}
