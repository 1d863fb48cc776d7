package dev.tradeplane.broker.adapter.breeze;

import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreezeOrderRowTest {
    private static final String ROW = """
            {"order_id":"20261102N300001234","exchange_code":"NSE","stock_code":"RELIND","product_type":"Cash",
             "action":"Buy","order_type":"Limit","stoploss":"0","quantity":"10","price":"2400.00","validity":"Day",
             "average_price":"0","cancelled_quantity":"0","pending_quantity":"10","status":"Ordered","user_remark":"",
             "order_datetime":"02-Nov-2026 09:30"}""";
    /** 09:30:40 in India. */
    private static final Instant CLAIMED = Instant.parse("2026-11-02T04:00:40Z");

    @Test
    void knowsALookAlikeOfTheSameMinute() {
        assertTrue(row(ROW).looksLike(sent(anOrderIntent().buy(10).limit("2400").build(), CLAIMED)));
        assertTrue(row(ROW.replace("2400.00", "2523.5"))
                .looksLike(sent(anOrderIntent().buy(10).build(), CLAIMED)));
    }

    @Test
    void takesNothingElseForIt() {
        OrderIntent ours = anOrderIntent().buy(10).limit("2400").build();

        assertFalse(row(ROW.replace("Buy", "Sell")).looksLike(sent(ours, CLAIMED)));
        assertFalse(
                row(ROW.replace("\"quantity\":\"10\"", "\"quantity\":\"20\"")).looksLike(sent(ours, CLAIMED)));
        assertFalse(row(ROW.replace("2400.00", "2400.05")).looksLike(sent(ours, CLAIMED)));
        assertFalse(row(ROW.replace("Limit", "StopLoss")).looksLike(sent(ours, CLAIMED)));
        assertFalse(row(ROW.replace("09:30", "09:29")).looksLike(sent(ours, CLAIMED)));
    }

    @ParameterizedTest
    @CsvSource({
        "Requested, 10, 0, ACKNOWLEDGED, 0",
        "Queued, 10, 0, ACKNOWLEDGED, 0",
        "Ordered, 10, 0, ACKNOWLEDGED, 0",
        "Ordered, 6, 0, PARTIALLY_FILLED, 4",
        "Freezed, 10, 0, ACKNOWLEDGED, 0",
        "Partially Executed, 6, 0, PARTIALLY_FILLED, 4",
        "Executed, 0, 0, FILLED, 10",
        "Rejected, 0, 0, REJECTED, 0",
        "Cancelled, 0, 10, CANCELED, 0",
        "Partially Executed And Cancelled, 0, 6, CANCELED, 4",
        "Expired, 0, 0, EXPIRED, 0"
    })
    void readsEachStatus(String word, String pending, String canceled, OrderState state, long filled) {
        BreezeOrderRow row = row(ROW.replace("Ordered", word)
                .replace("\"pending_quantity\":\"10\"", "\"pending_quantity\":\"" + pending + "\"")
                .replace("\"cancelled_quantity\":\"0\"", "\"cancelled_quantity\":\"" + canceled + "\""));
        Quantity told = switch (row.status().filled()) {
            case NOTHING -> Quantity.ZERO;
            case ALL -> row.quantity();
            case THE_DIFFERENCE -> row.difference();
            case BY_TRADES -> throw new AssertionError("only what expired");
        };

        assertEquals(state, row.shown(null, told).state());
        assertEquals(Quantity.of(filled), told);
    }

    @Test
    void asksTheTradesWhereTheListDoesNotSay() {
        assertEquals(
                BreezeStatus.Filled.BY_TRADES,
                row(ROW.replace("Ordered", "Partially Executed And Expired"))
                        .status()
                        .filled());
        BreezeStatus strange = row(ROW.replace("Ordered", "Foo")).status();
        assertEquals(BreezeStatus.Filled.BY_TRADES, strange.filled());
        assertFalse(strange.state().isTerminal());
    }

    @Test
    void refusesARowWithoutWhatEveryOrderHas() {
        assertThrows(IllegalArgumentException.class, () -> row(ROW.replace("order_id", "number")));
        assertThrows(IllegalArgumentException.class, () -> row(ROW.replace("\"10\"", "\"ten\"")));
        assertThrows(IllegalArgumentException.class, () -> row(ROW.replace("02-Nov-2026", "yesterday")));
    }

    private static BreezeOrderRow row(String json) {
        return BreezeOrderRow.of(BrokerJson.parse(json), InstrumentsOfIndia.RELIANCE);
    }

    private static SentOrder sent(OrderIntent intent, Instant claimed) {
        return new SentOrder(ClientOrderId.of("TP1"), null, intent, claimed, Set.of());
    }
}
