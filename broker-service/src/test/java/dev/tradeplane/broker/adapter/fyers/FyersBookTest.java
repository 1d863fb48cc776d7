package dev.tradeplane.broker.adapter.fyers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.BrokerUnavailableException;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.json.BrokerRows;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.contracts.order.OrderState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FyersBookTest {
    private static final String ROW = """
            {"id": "26112300012345", "qty": 65, "filledQty": 0, "tradedPrice": 0, "side": -1, "status": 6, "segment": 11,
             "exchange": 10, "symbol": "NSE:NIFTY26NOV24500CE", "orderDateTime": "23-Sep-2026 09:34:38",
             "orderTag": "1:ABC123", "exchOrdId": null, "message": ""}""";

    @Test
    void readsARow() {
        BrokerBookOrder order = read(ROW).getFirst();

        assertEquals(ClientOrderId.of("ABC123"), order.clientOrderId());
        assertEquals(InstrumentId.of("NFO:NIFTY26NOV24500CE"), order.instrument());
        assertEquals(Side.SELL, order.side());
        assertEquals(Quantity.of(65), order.quantity());
        assertNull(order.averagePrice());
        assertEquals(Instant.parse("2026-09-23T04:04:38Z"), order.createdAt());
    }

    @ParameterizedTest
    @CsvSource({
        "4, 0, ACKNOWLEDGED",
        "6, 0, ACKNOWLEDGED",
        "6, 20, PARTIALLY_FILLED",
        "2, 65, FILLED",
        "1, 0, CANCELED",
        "1, 20, CANCELED",
        "5, 0, REJECTED",
        "7, 20, EXPIRED",
        "3, 0, ACKNOWLEDGED",
        "9, 20, PARTIALLY_FILLED",
    })
    void knowsEveryDocumentedStatusAndEndsNothingOnAnother(String status, String filled, OrderState state) {
        String row = ROW.replace("\"status\": 6", "\"status\": " + status)
                .replace(
                        "\"filledQty\": 0, \"tradedPrice\": 0",
                        "\"filledQty\": " + filled + ", \"tradedPrice\": 101.25");

        BrokerBookOrder order = read(row).getFirst();

        assertEquals(state, order.state());
        assertEquals(Quantity.of(filled), order.filledQuantity());
        assertEquals(filled.equals("0") ? null : Price.of("101.25"), order.averagePrice());
    }

    @ParameterizedTest
    @CsvSource({"2:Untagged", "1:Untagged", "1:lower", "''", "ABC123", "2:ABC123"})
    void aTagThatIsNotOursNamesNobody(String tag) {
        assertNull(read(ROW.replace("1:ABC123", tag)).getFirst().clientOrderId());
    }

    @Test
    void leavesOutWhatWeHaveNoNameFor() {
        assertTrue(read(ROW.replace("\"exchange\": 10", "\"exchange\": 99")).isEmpty());
    }

    @Test
    void aRowThatMakesNoSenseIsNoReport() {
        assertThrows(BrokerUnavailableException.class, () -> read(ROW.replace("\"side\": -1", "\"side\": 0")));
        assertThrows(BrokerUnavailableException.class, () -> read(ROW.replace("23-Sep-2026", "2026-09-23")));
        assertThrows(BrokerUnavailableException.class, () -> read(ROW.replace("\"id\"", "\"no\"")));
        JsonNode without = BrokerJson.parse("{\"s\":\"ok\"}");
        assertThrows(
                BrokerUnavailableException.class,
                () -> BrokerRows.read(without.path("orderBook"), "orders", FyersBook::order));
    }

    private static List<BrokerBookOrder> read(String row) {
        return BrokerRows.read(BrokerJson.parse("[" + row + "]"), "orders", FyersBook::order);
    }
}
