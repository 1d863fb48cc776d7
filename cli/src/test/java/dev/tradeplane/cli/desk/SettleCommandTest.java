package dev.tradeplane.cli.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettleCommandTest {
    private static final String QUESTION = "POST /v1/orders/a1:settle";

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void showsWhatTheBrokerHasBeforeAnybodySaysAnything() {
        desk.gateway().answers("GET /v1/orders/a1/candidates", 200, """
                {"items":[{"likeness":"ALIKE","why":"the same quantity, taken 2 s after it was to be sent",
                 "order":{"brokerOrderId":"2611230001","instrument":"NSE:INFY","side":"BUY","quantity":"5",
                 "filledQuantity":"0","state":"ACKNOWLEDGED","createdAt":"2026-11-23T09:15:02Z"}}]}
                """);

        assertEquals(0, desk.type("settle", "a1"));

        assertEquals(
                "2611230001  2026-11-23T09:15:02Z  NSE:INFY    BUY   5         0       ACKNOWLEDGED  ALIKE"
                        + "  the same quantity, taken 2 s after it was to be sent",
                desk.screen().lines().get(1));
        assertTrue(desk.screen().lines().getLast().contains("--placed BROKER_ID | --not-placed"));
    }

    @Test
    void saysWhichOrderOfTheBrokerItIs() {
        desk.gateway().answers(QUESTION, 200, "{\"outcome\":\"placed\",\"brokerOrderId\":\"2611230001\"}");

        assertEquals(0, desk.type("settle", "a1", "--placed", "2611230001", "--reason", "seen in the terminal"));

        assertEquals(
                "POST /v1/orders/a1:settle{\"outcome\":\"placed\",\"brokerOrderId\":\"2611230001\","
                        + "\"reason\":\"seen in the terminal\"}",
                asked());
        assertEquals(
                List.of("Settled: at the broker it is 2611230001, and is followed from now on."),
                desk.screen().lines());
    }

    @Test
    void saysThatTheBrokerNeverHadIt() {
        desk.gateway().answers(QUESTION, 200, "{\"outcome\":\"not-placed\"}");

        assertEquals(0, desk.type("settle", "a1", "--not-placed", "--reason", "asked by phone"));

        assertEquals("POST /v1/orders/a1:settle{\"outcome\":\"not-placed\",\"reason\":\"asked by phone\"}", asked());
    }

    @Test
    void tellsWhyItIsRefused() {
        desk.gateway().answers(QUESTION, 409, """
                {"title":"The order cannot be settled like this","detail":"it is FILLED by now"}
                """);

        assertEquals(1, desk.type("settle", "a1", "--not-placed", "--reason", "asked by phone"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "settle",
                "settle a1 --placed B1",
                "settle a1 --reason why",
                "settle a1 --placed B1 --not-placed --reason why"
            })
    void isAUsageErrorWithoutAskingAnybody(String typed) {
        assertEquals(2, desk.type(typed.split(" ")));

        assertEquals(List.of(), desk.gateway().asked());
    }

    @Test
    void ordersOfUnknownOutcomeSayWhatToDo() {
        desk.gateway().answers("GET /v1/orders", 200, """
                {"items":[{"id":"a1","instrument":"NSE:INFY","side":"BUY","quantity":"5","filledQuantity":"0",
                 "type":"MARKET","state":"UNKNOWN","createdAt":"2026-11-23T09:15:00Z"}]}
                """);

        assertEquals(0, desk.type("orders", "--state", "unknown"));

        assertTrue(
                desk.screen().lines().getLast().contains("settle ID"),
                desk.screen().text());
    }

    private String asked() {
        return desk.gateway().asked().getFirst().replaceAll("\\s*([{},:])\\s*", "$1");
    }
}
