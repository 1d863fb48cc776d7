package dev.tradeplane.testsupport.simulator.fyers;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static dev.tradeplane.testsupport.simulator.fyers.FyersCaller.ORDERS;
import static dev.tradeplane.testsupport.simulator.fyers.FyersCaller.buy;
import static dev.tradeplane.testsupport.simulator.fyers.FyersCaller.limit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.testsupport.simulator.Http;
import dev.tradeplane.testsupport.simulator.Http.Answer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FyersOrdersTest {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int CANCELED = 1;
    private static final int FILLED = 2;
    private static final int REJECTED = 5;
    private static final int PENDING = 6;

    @TempDir
    private Path folder = Path.of("");

    private FyersCaller fyers;

    @BeforeEach
    void start() {
        fyers = new FyersCaller(folder, "--rate-limits", "off");
        fyers.price("NSE:RELIANCE", "2450");
    }

    @AfterEach
    void stop() {
        fyers.close();
    }

    @Test
    void aTagIsShownAsTheApplicationsAndFindsItsOrder() {
        String id = fyers.placed(buy("\"type\":1,\"limitPrice\":2440.05,\"orderTag\":\"abc123\""));
        fyers.placed(limit("2430"));
        fyers.awaitStatus(id, PENDING);

        JsonNode found = fyers.get("/api/v3/orders?order_tag=1%3Aabc123").json().path("orderBook");

        assertEquals(1, found.size());
        assertEquals(id, found.path(0).path("id").asText());
        assertEquals("1:abc123", found.path(0).path("orderTag").asText());
        assertEquals(id + ":6", found.path(0).path("orderNumStatus").asText());
    }

    @Test
    void anOrderIsFilledAtItsPriceOnceThePriceComes() {
        String id = fyers.placed(limit("2440"));
        fyers.awaitStatus(id, PENDING);

        fyers.price("NSE:RELIANCE", "2435");

        fyers.awaitStatus(id, FILLED);
        assertEquals(2440, fyers.order(id).path("tradedPrice").asInt());
        JsonNode trade = fyers.get("/api/v3/tradebook").json().path("tradeBook").path(0);
        assertEquals(10, trade.path("tradedQty").asInt());
        JsonNode position =
                fyers.get("/api/v3/positions").json().path("netPositions").path(0);
        assertEquals("NSE:RELIANCE-EQ-INTRADAY", position.path("id").asText());
        assertEquals(10, position.path("netQty").asInt());
    }

    @Test
    void aChangeNeedsTheTypeAndKeepsWhatItLeavesOut() {
        String id = fyers.placed(limit("2440"));
        fyers.awaitStatus(id, PENDING);

        Answer untyped = fyers.send("PATCH", ORDERS, "{\"id\":\"" + id + "\",\"qty\":5}");
        Answer taken = fyers.send("PATCH", ORDERS, "{\"id\":\"" + id + "\",\"type\":1,\"qty\":5}");

        assertEquals(-50, untyped.json().path("code").asInt());
        assertEquals(1102, taken.json().path("code").asInt());
        eventually(SOON, () -> assertEquals(5, fyers.order(id).path("qty").asInt()));
        fyers.price("NSE:RELIANCE", "2440");
        fyers.awaitStatus(id, FILLED);
        assertEquals(5, fyers.order(id).path("filledQty").asInt());
    }

    @Test
    void aCancelIsTakenOnce() {
        String id = fyers.placed(limit("2440"));

        assertEquals(1103, cancel(id).path("code").asInt());

        fyers.awaitStatus(id, CANCELED);
        assertEquals(-50, cancel(id).path("code").asInt());
        assertEquals(-51, cancel("1").path("code").asInt());
    }

    @Test
    void refusesWhatIsNoMultipleOfTickAndAnUnknownSymbolAtOnce() {
        Answer odd = fyers.send("POST", ORDERS, limit("2440.03"));
        Answer unknown = fyers.send("POST", ORDERS, limit("2440").replace("RELIANCE", "NOTHING"));

        assertEquals(400, odd.status());
        assertTrue(odd.json().path("message").asText().endsWith("tick size 0.0500"), odd.body());
        assertEquals(
                "The input symbol is invalid.", unknown.json().path("message").asText());
    }

    @Test
    void tooLittleMoneyRejectsAnOrderAfterItWasTaken() {
        String id = fyers.placed(limit("2450").replace("\"qty\":10", "\"qty\":100000"));

        fyers.awaitStatus(id, REJECTED);

        JsonNode order = fyers.order(id);
        assertTrue(order.path("message").asText().startsWith("RED:"), order.toString());
        assertEquals(0, order.path("remainingQuantity").asInt());
        assertTrue(order.path("exchOrdId").isNull());
    }

    @Test
    void aMarketOrderIsProtectedAndAStopWaits() {
        String market = fyers.placed(buy("\"type\":2"));
        fyers.awaitStatus(market, FILLED);
        String stop = fyers.placed(buy("\"type\":3,\"stopPrice\":2400").replace("\"side\":1", "\"side\":-1"));
        fyers.awaitStatus(stop, PENDING);

        fyers.price("NSE:RELIANCE", "2399");

        fyers.awaitStatus(stop, FILLED);
        assertEquals(0, fyers.order(market).path("limitPrice").asDouble() - 2474.5);
    }

    @Test
    void aBracketsTargetEndsItsStop() {
        String bracket = buy("\"type\":1,\"limitPrice\":2450,\"stopLoss\":10,\"takeProfit\":20")
                .replace("INTRADAY", "BO");
        String entry = fyers.placed(bracket);
        fyers.awaitStatus(entry, FILLED);
        String base = entry.substring(0, entry.length() - 1);
        fyers.awaitStatus(base + 3, PENDING);
        assertEquals(entry, fyers.order(base + 2).path("parentId").asText());

        fyers.price("NSE:RELIANCE", "2470");

        fyers.awaitStatus(base + 3, FILLED);
        fyers.awaitStatus(base + 2, CANCELED);
    }

    @Test
    void aBasketsOrdersFailAlone() {
        Answer basket = fyers.send("POST", "/api/v3/multi-order/sync", "[" + limit("2440") + "," + limit("0.01") + "]");

        JsonNode parts = basket.json().path("data");
        assertEquals(1101, parts.path(0).path("body").path("code").asInt());
        assertEquals(-50, parts.path(1).path("body").path("code").asInt());
    }

    @Test
    void slicesWhatIsAboveTheFreezeQuantityWhenAskedTo() {
        String option = fyers.get("/sym_details/NSE_FO_sym_master.json")
                .json()
                .fieldNames()
                .next();
        String order = limit("10").replace("NSE:RELIANCE-EQ", option).replace("\"qty\":10", "\"qty\":3250");

        Answer frozen = fyers.send("POST", ORDERS, order);
        Answer sliced = fyers.send("POST", ORDERS, order.replace("\"type\"", "\"isSliceOrder\":true,\"type\""));

        assertEquals(-50, frozen.json().path("code").asInt());
        assertEquals(2, sliced.json().path("data").size());
    }

    @Test
    void aTriggerPlacesItsOrder() {
        fyers.price("NSE:TCS", "3400");
        String gtt = "{\"symbol\":\"NSE:TCS-EQ\",\"side\":-1,\"productType\":\"CNC\",\"orderInfo\":{"
                + "\"leg1\":{\"price\":3500,\"triggerPrice\":3500,\"qty\":1},"
                + "\"leg2\":{\"price\":3290,\"triggerPrice\":3300,\"qty\":1}}}";
        Answer placed = fyers.send("POST", "/api/v3/gtt/orders/sync", gtt);
        assertEquals(1101, placed.json().path("code").asInt());

        fyers.price("NSE:TCS", "3299");

        JsonNode row = fyers.get("/api/v3/gtt/orders").json().path("orderBook").path(0);
        assertEquals(FILLED, row.path("ord_status").asInt());
        assertEquals(2, row.path("gtt_oco_ind").asInt());
        assertEquals(1, fyers.get("/api/v3/orders").json().path("orderBook").size());
    }

    @Test
    void anExitIsAnOrderAndLeavesNothing() {
        fyers.awaitStatus(fyers.placed(limit("2450")), FILLED);

        Answer exit = fyers.send("DELETE", "/api/v3/positions", "{\"exit_all\":1}");

        assertEquals(201, exit.json().path("code").asInt());
        String id = fyers.get("/api/v3/orders")
                .json()
                .path("orderBook")
                .path(1)
                .path("id")
                .asText();
        fyers.awaitStatus(id, FILLED);
        assertEquals(
                -352,
                fyers.send("DELETE", "/api/v3/positions", "{\"exit_all\":1}")
                        .json()
                        .path("code")
                        .asInt());
    }

    @Test
    void theMasterNamesWhatCanBeTraded() {
        Http anybody = new Http(fyers.address());

        JsonNode stock =
                anybody.get("/sym_details/NSE_CM_sym_master.json").json().path("NSE:M&M-EQ");
        String[] columns =
                anybody.get("/sym_details/NSE_FO.csv").body().split("\n")[1].split(",", -1);

        assertEquals("10100000002031", stock.path("fyToken").asText());
        assertEquals("XX", stock.path("optType").asText());
        assertEquals(21, columns.length);
        assertEquals("CE", columns[16]);
        assertEquals(404, anybody.get("/sym_details/NSE_XX.csv").status());
    }

    @Test
    void aQuoteOfWhatIsNotListedIsAnErrorAmongTheOthers() {
        JsonNode rows = fyers.get("/data/quotes?symbols=NSE%3ARELIANCE-EQ%2CNSE%3ANOTHING-EQ")
                .json()
                .path("d");

        assertEquals(2450, rows.path(0).path("v").path("lp").asInt());
        assertEquals("error", rows.path(1).path("s").asText());
        JsonNode depth = fyers.get("/data/depth?symbol=NSE%3ARELIANCE-EQ&ohlcv_flag=1")
                .json()
                .path("d")
                .path("NSE:RELIANCE-EQ");
        assertEquals(5, depth.path("bids").size());
    }

    private JsonNode cancel(String id) {
        return fyers.send("DELETE", ORDERS, "{\"id\":\"" + id + "\"}").json();
    }
}
