package dev.tradeplane.cli.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrdersCommandTest {
    private static final String FILLED = """
            {"id":"a1","instrument":"NSE:INFY","side":"BUY","quantity":"5","filledQuantity":"5","type":"LIMIT",
             "limitPrice":"1480.00","state":"FILLED","createdAt":"2026-11-23T09:15:00.123456Z","unheardOf":{"x":1}}
            """;
    private static final String DENIED = """
            {"id":"b2","instrument":"NSE:TCS","side":"SELL","quantity":"20","filledQuantity":"0","type":"MARKET",
             "state":"DENIED","reason":{"code":"MAX_OPEN_ORDERS","message":"3 of 3 are open"},
             "createdAt":"2026-11-23T09:14:00Z"}
            """;

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void listsOneOrderALine() {
        desk.gateway().answers("GET /v1/orders", 200, "{\"items\":[" + FILLED + "," + DENIED + "]}");

        assertEquals(0, desk.type("orders"));

        assertEquals(
                List.of(
                        "ID  CREATED               INSTRUMENT  SIDE  QUANTITY  FILLED  TYPE           STATE   REASON",
                        "a1  2026-11-23T09:15:00Z  NSE:INFY    BUY   5         5       LIMIT 1480.00  FILLED",
                        "b2  2026-11-23T09:14:00Z  NSE:TCS     SELL  20        0       MARKET         DENIED"
                                + "  MAX_OPEN_ORDERS: 3 of 3 are open"),
                desk.screen().lines());
    }

    @Test
    void letsTheGatewayFilter() {
        desk.gateway().answers("GET /v1/orders", 200, "{\"items\":[]}");

        desk.type("orders", "--state", "filled", "--instrument", "NSE:INFY", "--limit", "7");

        assertEquals(
                List.of("GET /v1/orders?state=FILLED&instrument=NSE%3AINFY&limit=7"),
                desk.gateway().asked());
        assertEquals(List.of("No order is like that."), desk.screen().lines());
    }

    @Test
    void readsPageAfterPageAndSaysThatThereIsMore() {
        desk.gateway()
                .answers("GET /v1/orders", 200, "{\"items\":[" + FILLED + "],\"next\":\"c1\"}")
                .answers("GET /v1/orders", 200, "{\"items\":[" + DENIED + "],\"next\":\"c2\"}");

        assertEquals(0, desk.type("orders", "--limit", "2"));

        assertEquals(
                List.of("GET /v1/orders?limit=2", "GET /v1/orders?limit=1&cursor=c1"),
                desk.gateway().asked());
        assertEquals(3, desk.screen().lines().size());
        assertTrue(desk.screen().problems().contains("older"), desk.screen().problems());
    }

    @Test
    void printsEveryFieldAsJson() {
        desk.gateway().answers("GET /v1/orders", 200, "{\"items\":[" + FILLED + "]}");

        assertEquals(0, desk.type("orders", "-o", "json"));

        assertTrue(desk.screen().text().contains("\"unheardOf\""), desk.screen().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--limit=0", "--limit=10001", "--limit=x", "--state=LOST", "-o=yaml", "--what"})
    void isAUsageErrorWithoutAskingAnybody(String wrong) {
        assertEquals(2, desk.type("orders", wrong));

        assertEquals(List.of(), desk.gateway().asked());
    }
}
