package dev.tradeplane.testsupport.simulator.breeze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.testsupport.simulator.Http.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreezeOrdersTest {
    @TempDir
    private Path folder = Path.of("");

    private BreezeCaller breeze;
    private String option = "";

    @BeforeEach
    void start() {
        breeze = new BreezeCaller(folder, "--rate-limits", "off");
        JsonNode chain = BreezeCaller.success(breeze.get(
                        "optionchain",
                        "{\"stock_code\":\"NIFTY\",\"exchange_code\":\"NFO\",\"product_type\":\"options\","
                                + "\"right\":\"call\",\"strike_price\":\"24500\"}"))
                .path(0);
        option = "{\"stock_code\":\"NIFTY\",\"exchange_code\":\"NFO\",\"product\":\"options\",\"action\":\"buy\","
                + "\"order_type\":\"limit\",\"quantity\":\"65\",\"price\":\"120.5\",\"validity\":\"day\","
                + "\"user_remark\":\"mine\",\"expiry_date\":\""
                + chain.path("expiry_date").asText()
                + "\",\"right\":\"call\",\"strike_price\":\"24500\"}";
    }

    @AfterEach
    void stop() {
        breeze.close();
    }

    @Test
    void anOrderOfSharesIsShownInTextsAndWithoutItsRemark() {
        String id = breeze.placed(BreezeCaller.RELIANCE.formatted("2400.05"));
        breeze.awaitStatus("NSE", id, "Ordered");

        JsonNode order = breeze.order("NSE", id);

        assertTrue(id.matches("\\d{8}N\\d{9}"), id);
        assertEquals("RELIND", order.path("stock_code").asText());
        assertEquals("Cash", order.path("product_type").asText());
        assertEquals("10", order.path("pending_quantity").textValue());
        assertEquals("", order.path("user_remark").textValue());
        assertTrue(order.path("order_datetime").asText().matches("\\d\\d-[A-Z][a-z]{2}-\\d{4} \\d\\d:\\d\\d"));
        assertFalse(order.has("filled_quantity"));
    }

    @Test
    void anOptionIsNamedByItsParts() {
        Answer answer = breeze.send("POST", "order", option);

        String id = BreezeCaller.success(answer).path("order_id").asText();
        breeze.awaitStatus("NFO", id, "Ordered");
        JsonNode order = breeze.order("NFO", id);
        assertTrue(id.matches("\\d{18}"), id);
        assertEquals("", answer.json().path("Success").path("user_remark").textValue());
        assertEquals("Call", order.path("right").asText());
        assertEquals(24500, order.path("strike_price").intValue());
        assertEquals("No Data Found", BreezeCaller.error(breeze.get("order", BreezeCaller.named("NSE", id))));
    }

    @Test
    void whatCannotBeIsRefusedAtOnce() {
        String order = BreezeCaller.RELIANCE.formatted("2400.01");
        assertTrue(BreezeCaller.error(breeze.send("POST", "order", order)).contains("tick size"));
        assertEquals(
                "Order-type should be either 'limit' or 'stoploss'",
                BreezeCaller.error(breeze.send(
                        "POST", "order", BreezeCaller.RELIANCE.formatted("2400").replace("limit", "market"))));
        assertTrue(BreezeCaller.error(breeze.send("POST", "order", option.replace("\"65\"", "\"66\"")))
                .contains("lot size"));
        assertEquals(
                "Product not allowed",
                BreezeCaller.error(breeze.send(
                        "POST", "order", BreezeCaller.RELIANCE.formatted("2400").replace("cash", "margin"))));
        assertEquals("No Data Found", BreezeCaller.error(breeze.get("order", BreezeCaller.LIST.formatted("NSE"))));
    }

    @Test
    void aPriceMayComeAsANumberThatWentThroughFloatingPoint() {
        String id = breeze.placed(BreezeCaller.RELIANCE.formatted("2400").replace("\"2400\"", "2400.0000000000005"));

        assertEquals("2400", breeze.order("NSE", id).path("price").asText());
    }

    @Test
    void aChangeLeavesTheRestAsItWas() {
        String id = breeze.placed(BreezeCaller.RELIANCE.formatted("2400"));
        breeze.awaitStatus("NSE", id, "Ordered");

        Answer said = breeze.send(
                "PUT", "order", "{\"order_id\":\"" + id + "\",\"exchange_code\":\"NSE\",\"price\":\"2401\"}");

        assertEquals(
                "Successfully Modified the order",
                BreezeCaller.success(said).path("message").asText());
        breeze.price("NSE:RELIANCE", "2400.5");
        breeze.awaitStatus("NSE", id, "Executed");
        assertEquals("10", breeze.order("NSE", id).path("quantity").asText());
        assertEquals("1", breeze.order("NSE", id).path("modification_number").asText());
    }

    @Test
    void whatWasFilledIsQuantityLessTheRestUnlessItExpired() {
        String canceled = breeze.placed(BreezeCaller.RELIANCE.formatted("2400"));
        String expired = breeze.placed(BreezeCaller.RELIANCE.formatted("2390"));
        breeze.awaitStatus("NSE", expired, "Ordered");
        breeze.control.send("PUT", "/prices", "{\"NSE:RELIANCE\":{\"price\":\"2400\",\"quantity\":\"4\"}}");
        breeze.awaitStatus("NSE", canceled, "Partially Executed");
        BreezeCaller.success(breeze.send("DELETE", "order", BreezeCaller.named("NSE", canceled)));
        breeze.awaitStatus("NSE", canceled, "Partially Executed And Cancelled");
        breeze.control.send("PUT", "/prices", "{\"NSE:RELIANCE\":{\"price\":\"2390\",\"quantity\":\"3\"}}");
        breeze.control.send("POST", "/market/close", "");
        breeze.awaitStatus("NSE", expired, "Partially Executed And Expired");

        assertEquals(
                "6", breeze.order("NSE", canceled).path("cancelled_quantity").asText());
        assertEquals(
                "0", breeze.order("NSE", expired).path("cancelled_quantity").asText());
        assertEquals("0", breeze.order("NSE", expired).path("pending_quantity").asText());
        assertEquals(
                "3",
                BreezeCaller.success(breeze.get("trades", BreezeCaller.named("NSE", expired)))
                        .path(0)
                        .path("executed_quantity")
                        .asText());
    }

    @Test
    void tradesOfADayAreOneRowAnOrderAndThoseOfAnOrderOneEach() {
        String id = breeze.placed(BreezeCaller.RELIANCE.formatted("2400"));
        breeze.awaitStatus("NSE", id, "Ordered");
        breeze.control.send("PUT", "/prices", "{\"NSE:RELIANCE\":{\"price\":\"2400\",\"quantity\":\"4\"}}");
        breeze.price("NSE:RELIANCE", "2399");
        breeze.awaitStatus("NSE", id, "Executed");

        JsonNode day = BreezeCaller.success(
                breeze.get("trades", "{\"exchange_code\":\"NSE\",\"action\":\"buy\",\"stock_code\":\"RELIND\"}"));
        JsonNode one = BreezeCaller.success(breeze.get("trades", BreezeCaller.named("NSE", id)));

        assertEquals(1, day.size());
        assertEquals("10", day.path(0).path("quantity").asText());
        assertEquals(2, one.size());
        assertEquals("No Data Found", BreezeCaller.error(breeze.get("trades", "{\"exchange_code\":\"NFO\"}")));
    }

    @Test
    void aStopWaitsForItsTrigger() {
        breeze.price("NSE:RELIANCE", "2450");
        String stop = BreezeCaller.RELIANCE
                .formatted("2465")
                .replace("limit", "stoploss")
                .replace("}", ",\"stoploss\":\"2460\"}");
        String id = breeze.placed(stop);
        breeze.awaitStatus("NSE", id, "Ordered");

        breeze.price("NSE:RELIANCE", "2461");

        breeze.awaitStatus("NSE", id, "Executed");
        assertEquals("2460", breeze.order("NSE", id).path("stoploss").asText());
        assertTrue(BreezeCaller.error(breeze.send("POST", "order", stop.replace("2460", "0")))
                .contains("trigger"));
    }

    @Test
    void aPositionHasASideAndNoSign() {
        assertTrue(breeze.get("portfoliopositions", "{}").json().path("Success").isNull());
        breeze.price("NSE:RELIANCE", "2400");
        String sell = BreezeCaller.RELIANCE.formatted("2400").replace("buy", "sell");

        breeze.awaitStatus("NSE", breeze.placed(sell), "Executed");
        JsonNode held =
                BreezeCaller.success(breeze.get("portfoliopositions", "{}")).path(0);
        breeze.awaitStatus("NSE", breeze.placed(BreezeCaller.RELIANCE.formatted("2400")), "Executed");
        JsonNode flat =
                BreezeCaller.success(breeze.get("portfoliopositions", "{}")).path(0);

        assertEquals(
                "Sell 10",
                held.path("action").asText() + " " + held.path("quantity").asText());
        assertEquals(
                "NA 0",
                flat.path("action").asText() + " " + flat.path("quantity").asText());
    }
}
