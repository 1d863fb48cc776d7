package dev.tradeplane.testsupport.simulator.kite;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static dev.tradeplane.testsupport.simulator.kite.KiteCaller.RELIANCE;
import static dev.tradeplane.testsupport.simulator.kite.KiteCaller.data;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KiteCoversTest {
    private static final String COVERED = RELIANCE + "&order_type=LIMIT&price=2450&trigger_price=2400";

    @TempDir
    private Path folder = Path.of("");

    private KiteCaller kite;

    @BeforeEach
    void start() {
        kite = new KiteCaller(folder, "--rate-limits", "off");
        kite.price("NSE:RELIANCE", "2450");
    }

    @AfterEach
    void stop() {
        kite.close();
    }

    @Test
    void cancelingTheStopWithItsEntryClosesThePosition() {
        String entry = filled();
        String stop = stopOf(entry);

        kite.send("DELETE", "/orders/co/" + stop + "?parent_order_id=" + entry, "");

        kite.awaitStatus(stop, "COMPLETE");
        assertEquals(0, held());
    }

    @Test
    void cancelingTheStopAloneLeavesThePositionWithout() {
        String stop = stopOf(filled());

        kite.send("DELETE", "/orders/co/" + stop, "");

        kite.awaitStatus(stop, "CANCELLED");
        assertEquals(10, held());
    }

    @Test
    void thePriceClosesThePositionAtTheStop() {
        String stop = stopOf(filled());

        kite.price("NSE:RELIANCE", "2400");

        kite.awaitStatus(stop, "COMPLETE");
        assertEquals(0, held());
    }

    @Test
    void theStopMovesWhenItsEntryIsNamed() {
        String entry = filled();
        String stop = stopOf(entry);

        int naked = kite.send("PUT", "/orders/co/" + stop, "trigger_price=2420").status();
        kite.send("PUT", "/orders/co/" + stop, "trigger_price=2420&parent_order_id=" + entry);

        assertEquals(400, naked);
        eventually(
                Duration.ofSeconds(5),
                () -> assertEquals(2420, kite.order(stop).path("trigger_price").asInt()));
        kite.awaitStatus(stop, "TRIGGER PENDING");
    }

    @Test
    void theStopEndsWithAnEntryThatWasNeverFilled() {
        kite.price("NSE:RELIANCE", "2460");
        String entry = placed();
        kite.awaitStatus(entry, "OPEN");
        String stop = legOf(entry).path("order_id").asText();

        kite.send("DELETE", "/orders/co/" + entry, "");

        kite.awaitStatus(entry, "CANCELLED");
        kite.awaitStatus(stop, "CANCELLED");
    }

    @Test
    void refusesWhatIsNoCoverOrder() {
        assertRefused(COVERED.replace("product=MIS", "product=NRML"));
        assertRefused(COVERED.replace("trigger_price=2400", "trigger_price=2460"));
        assertRefused(COVERED.replace("order_type=LIMIT", "order_type=SL"));
        assertRefused(COVERED.replace("&trigger_price=2400", ""));
    }

    @Test
    void refusesAnOrderUnderAVarietyThatIsNotItsOwn() {
        kite.price("NSE:RELIANCE", "2460");
        String entry = placed();

        assertEquals(400, kite.send("DELETE", "/orders/regular/" + entry, "").status());
    }

    private void assertRefused(String form) {
        assertEquals(400, kite.send("POST", "/orders/co", form).status(), form);
    }

    private String placed() {
        return data(kite.send("POST", "/orders/co", COVERED)).path("order_id").asText();
    }

    private String filled() {
        String entry = placed();
        kite.awaitStatus(entry, "COMPLETE");
        return entry;
    }

    private String stopOf(String entry) {
        String stop = legOf(entry).path("order_id").asText();
        kite.awaitStatus(stop, "TRIGGER PENDING");
        return stop;
    }

    private JsonNode legOf(String entry) {
        for (JsonNode order : data(kite.get("/orders"))) {
            if (order.path("parent_order_id").asText().equals(entry)) {
                return order;
            }
        }
        throw new AssertionError(entry + " has no stop");
    }

    private int held() {
        return data(kite.get("/portfolio/positions"))
                .path("net")
                .path(0)
                .path("quantity")
                .asInt();
    }
}
