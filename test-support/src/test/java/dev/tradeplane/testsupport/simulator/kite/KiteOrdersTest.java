package dev.tradeplane.testsupport.simulator.kite;

import static dev.tradeplane.testsupport.simulator.kite.KiteCaller.RELIANCE;
import static dev.tradeplane.testsupport.simulator.kite.KiteCaller.data;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.testsupport.simulator.Http.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KiteOrdersTest {
    @TempDir
    private Path folder = Path.of("");

    private KiteCaller kite;

    @BeforeEach
    void start() {
        kite = new KiteCaller(folder, "--rate-limits", "off");
    }

    @AfterEach
    void stop() {
        kite.close();
    }

    @Test
    void aRestingLimitOrderIsFilledAtItsPriceOnceThePriceComes() {
        kite.price("NSE:RELIANCE", "2450");
        String id = kite.placed(RELIANCE + "&order_type=LIMIT&price=2440&tag=abc123");
        kite.awaitStatus(id, "OPEN");

        kite.price("NSE:RELIANCE", "2435");

        kite.awaitStatus(id, "COMPLETE");
        JsonNode order = kite.order(id);
        assertEquals("abc123", order.path("tag").asText());
        assertEquals(0, order.path("average_price").decimalValue().intValue() - 2440);
        assertEquals(10, order.path("filled_quantity").asInt());
        assertEquals(1, data(kite.get("/orders/" + id + "/trades")).size());
        assertEquals(
                10,
                data(kite.get("/portfolio/positions"))
                        .path("net")
                        .path(0)
                        .path("quantity")
                        .asInt());
    }

    @Test
    void theHistoryTellsEveryStep() {
        String id = kite.placed(RELIANCE + "&order_type=LIMIT&price=2440");
        kite.awaitStatus(id, "OPEN");
        assertEquals(
                200,
                kite.send("PUT", "/orders/regular/" + id, "order_id=" + id + "&quantity=5")
                        .status());
        kite.send("DELETE", "/orders/regular/" + id, "");
        kite.awaitStatus(id, "CANCELLED");

        List<String> steps = StreamSupport.stream(
                        data(kite.get("/orders/" + id)).spliterator(), false)
                .map(step -> step.path("status").asText())
                .toList();

        assertEquals(
                List.of(
                        "PUT ORDER REQ RECEIVED",
                        "VALIDATION PENDING",
                        "OPEN PENDING",
                        "OPEN",
                        "MODIFY VALIDATION PENDING",
                        "MODIFY PENDING",
                        "MODIFIED",
                        "OPEN",
                        "CANCEL PENDING",
                        "CANCELLED"),
                steps);
    }

    @Test
    void aStopLimitOrderWaitsForItsTrigger() {
        kite.price("NSE:RELIANCE", "2450");
        String id = kite.placed(RELIANCE + "&order_type=SL&trigger_price=2460&price=2465");
        kite.awaitStatus(id, "TRIGGER PENDING");

        kite.price("NSE:RELIANCE", "2462");

        kite.awaitStatus(id, "COMPLETE");
    }

    @Test
    void aMarketOrderNeedsProtectionAndIsShownAsALimitOrder() {
        kite.price("NSE:RELIANCE", "2450");

        Answer naked = kite.send("POST", "/orders/regular", RELIANCE + "&order_type=MARKET");
        String id = kite.placed(RELIANCE + "&order_type=MARKET&market_protection=-1");

        assertEquals(400, naked.status());
        assertEquals("InputException", naked.json().path("error_type").asText());
        kite.awaitStatus(id, "COMPLETE");
        assertEquals("LIMIT", kite.order(id).path("order_type").asText());
        assertTrue(kite.order(id).path("tags").toString().contains("mktp:2.00"));
    }

    @Test
    void tooLittleMoneyRejectsAnOrderAfterItWasTaken() {
        String id = kite.placed(
                "exchange=NSE&tradingsymbol=TCS&transaction_type=BUY&quantity=100000&product=MIS&order_type=LIMIT&price=3400");

        kite.awaitStatus(id, "REJECTED");

        assertTrue(kite.order(id).path("status_message").asText().startsWith("Insufficient funds."));
    }

    @Test
    void refusesWhatIsNoMultipleOfLotOrTickAndWhatIsTooLarge() {
        String option =
                "exchange=NFO&tradingsymbol=" + option() + "&transaction_type=BUY&product=NRML&order_type=LIMIT";

        assertEquals(
                400,
                kite.send("POST", "/orders/regular", option + "&quantity=64&price=10")
                        .status());
        assertEquals(
                400,
                kite.send("POST", "/orders/regular", option + "&quantity=65&price=10.03")
                        .status());
        Answer frozen = kite.send("POST", "/orders/regular", option + "&quantity=3250&price=10");
        assertEquals(400, frozen.status());
        assertTrue(frozen.json().path("message").asText().contains("1800"), frozen.body());
    }

    @Test
    void slicesWhatIsAboveTheFreezeQuantityWhenAskedTo() {
        String option = "exchange=NFO&tradingsymbol=" + option()
                + "&transaction_type=BUY&product=NRML&order_type=LIMIT&quantity=3250&price=10&autoslice=true";

        JsonNode placed = data(kite.send("POST", "/orders/regular", option));

        assertEquals(1, placed.path("children").size());
        assertEquals(2, data(kite.get("/orders")).size());
    }

    @Test
    void aTriggerPlacesItsOrderAndTellsWhatBecameOfIt() {
        kite.price("NSE:TCS", "3400");
        String form = "type=single&condition="
                + encoded("{\"exchange\":\"NSE\",\"tradingsymbol\":\"TCS\","
                        + "\"trigger_values\":[3300],\"last_price\":3400}")
                + "&orders="
                + encoded("[{\"exchange\":\"NSE\",\"tradingsymbol\":\"TCS\",\"transaction_type\":\"SELL\","
                        + "\"quantity\":1,\"order_type\":\"LIMIT\",\"product\":\"CNC\",\"price\":3290}]");
        String id = data(kite.send("POST", "/gtt/triggers", form))
                .path("trigger_id")
                .asText();

        kite.price("NSE:TCS", "3299");

        JsonNode trigger = data(kite.get("/gtt/triggers/" + id));
        JsonNode result = trigger.path("orders").path(0).path("result").path("order_result");
        assertEquals("triggered", trigger.path("status").asText());
        kite.awaitStatus(result.path("order_id").asText(), "COMPLETE");
    }

    @Test
    void aFinishedOrderCanNotBeCanceled() {
        kite.price("NSE:RELIANCE", "2450");
        String id = kite.placed(RELIANCE + "&order_type=LIMIT&price=2460");
        kite.awaitStatus(id, "COMPLETE");

        Answer late = kite.send("DELETE", "/orders/regular/" + id, "");

        assertEquals(400, late.status());
        assertEquals("OrderException", late.json().path("error_type").asText());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String option() {
        String[] rows = kite.get("/instruments/NFO").body().split("\n");
        return rows[2].split(",")[2];
    }
}
