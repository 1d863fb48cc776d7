package dev.tradeplane.testsupport.simulator.alpaca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.testsupport.simulator.Http.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlpacaOrdersTest {
    private static final String AAPL = "NASDAQ:AAPL";

    @TempDir
    private Path folder = Path.of("");

    private AlpacaCaller alpaca;

    @BeforeEach
    void start() {
        alpaca = new AlpacaCaller(folder, "--rate-limits", "off");
        alpaca.price(AAPL, "190");
    }

    @AfterEach
    void stop() {
        alpaca.close();
    }

    @Test
    void aClientOrderIdIsGoodOnceAndFindsItsOrder() {
        String id = alpaca.placed("\"limit_price\":\"180\",\"client_order_id\":\"mine\"")
                .path("id")
                .asText();

        Answer again = alpaca.order("\"limit_price\":\"180\",\"client_order_id\":\"mine\"");

        assertEquals(422, again.status());
        assertEquals(40010001, again.json().path("code").asInt());
        assertEquals(
                id,
                alpaca.broker
                        .get("/v2/orders:by_client_order_id?client_order_id=mine")
                        .json()
                        .path("id")
                        .asText());
        assertEquals(
                404,
                alpaca.broker
                        .get("/v2/orders:by_client_order_id?client_order_id=other")
                        .status());
    }

    @Test
    void anOrderCanBeTakenThoughItIsSaidToBeADuplicate() {
        alpaca.fault("{\"kind\":\"duplicate-id\",\"count\":1}");

        Answer answer = alpaca.order("\"limit_price\":\"180\",\"client_order_id\":\"first\"");

        assertEquals(422, answer.status());
        assertEquals(
                200,
                alpaca.broker
                        .get("/v2/orders:by_client_order_id?client_order_id=first")
                        .status());
    }

    @Test
    void aReplacementHasAnIdOfItsOwn() {
        String old = alpaca.placed("\"limit_price\":\"180\"").path("id").asText();
        alpaca.awaitStatus(old, "new");

        JsonNode next = alpaca.broker
                .send("PATCH", "/v2/orders/" + old, "{\"limit_price\":\"181\"}")
                .json();

        alpaca.awaitStatus(old, "replaced");
        assertEquals(old, next.path("replaces").asText());
        assertEquals(next.path("id"), alpaca.byId(old).path("replaced_by"));
        assertEquals("181", next.path("limit_price").asText());
    }

    @Test
    void theLegsOfABracketFollowTheOrderThatReplacesTheirEntry() {
        String old = alpaca.placed("\"limit_price\":\"180\",\"order_class\":\"bracket\","
                        + "\"take_profit\":{\"limit_price\":\"200\"},\"stop_loss\":{\"stop_price\":\"170\"}")
                .path("id")
                .asText();
        alpaca.awaitStatus(old, "new");
        String next = alpaca.broker
                .send("PATCH", "/v2/orders/" + old, "{\"limit_price\":\"181\"}")
                .json()
                .path("id")
                .asText();
        alpaca.awaitStatus(next, "new");

        alpaca.price(AAPL, "181");

        JsonNode entry = alpaca.byId(next);
        assertEquals("filled", entry.path("status").asText());
        assertEquals("new", entry.path("legs").path(0).path("status").asText());
    }

    @Test
    void aFilledOrderIsNotCanceledAndSaysSo() {
        String id = alpaca.placed("\"limit_price\":\"190\"").path("id").asText();
        alpaca.awaitStatus(id, "filled");

        Answer late = alpaca.broker.send("DELETE", "/v2/orders/" + id, "");

        assertEquals(422, late.status());
        assertTrue(late.json().path("message").asText().contains("\"filled\""), late.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"limit_price\":\"180.001\" | 42210000",
                "\"limit_price\":\"180\",\"symbol\":\"NOTHING\" | 42210000",
                "\"limit_price\":\"180\",\"notional\":\"5\" | 40010001",
                "\"limit_price\":\"180\",\"qty\":\"1.5\" | 42210000",
                "\"limit_price\":\"180\",\"order_class\":\"bracket\",\"take_profit\":{\"limit_price\":\"170\"},"
                        + "\"stop_loss\":{\"stop_price\":\"175\"} | 42210000",
                "\"limit_price\":\"180\",\"qty\":\"1000000\" | 40310000"
            })
    void refusesAtOnceWithACode(String fields, int code) {
        Answer refused = alpaca.order(fields);

        assertEquals(code, refused.json().path("code").asInt(), refused.body());
        assertEquals(0, alpaca.broker.get("/v2/orders?status=all").json().size());
    }

    @Test
    void sharesThatAnotherOrderSellsCanNotBeSoldAgain() {
        String bought = alpaca.placed("\"limit_price\":\"190\"").path("id").asText();
        alpaca.awaitStatus(bought, "filled");
        alpaca.placed("\"limit_price\":\"200\",\"side\":\"sell\",\"qty\":\"6\"");

        Answer refused = alpaca.order("\"limit_price\":\"200\",\"side\":\"sell\",\"qty\":\"5\"");

        assertEquals(403, refused.status());
        assertEquals("6", refused.json().path("held_for_orders").asText());
    }

    @Test
    void cryptoLosesItsSlashOnceItIsHeld() {
        alpaca.price("CRYPTO:BTC/USD", "60000");
        String body =
                "{\"symbol\":\"BTC/USD\",\"qty\":0.5,\"side\":\"buy\",\"type\":\"market\",\"time_in_force\":\"gtc\"}";

        String id =
                alpaca.broker.send("POST", "/v2/orders", body).json().path("id").asText();

        alpaca.awaitStatus(id, "filled");
        assertEquals(
                "0.5",
                alpaca.broker.get("/v2/positions/BTCUSD").json().path("qty").asText());
    }

    @Test
    void whoSendsTooMuchIsToldWhenToComeBack() {
        alpaca.fault("{\"kind\":\"too-many-requests\",\"count\":1}");

        assertEquals(429, alpaca.broker.get("/v2/account").status());
        assertEquals(200, alpaca.broker.get("/v2/account").status());
    }

    @Test
    void revokedKeysAreRefusedUntilTheyAreGoodAgain() {
        alpaca.control.send("POST", "/session/expire", "");
        assertEquals(401, alpaca.broker.get("/v2/account").status());

        alpaca.control.send("POST", "/session/restore", "");

        assertEquals(200, alpaca.broker.get("/v2/account").status());
    }
}
