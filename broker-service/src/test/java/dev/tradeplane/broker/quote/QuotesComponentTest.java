package dev.tradeplane.broker.quote;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.instrument.InstrumentMaster;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "broker"))
class QuotesComponentTest {
    private static final InstrumentId ITC = InstrumentId.of("NSE:ITC");
    TestCell cell;

    @Inject
    QuoteBoard quotes;

    @Inject
    InstrumentMaster instruments;

    @Inject
    Pins pins;

    @Test
    void quotesEveryInstrumentOnItsTick() {
        assertEquals(instruments.all().size(), quotes.all().size());
        instruments.all().forEach(instrument -> {
            Price last = quotes.of(instrument.id()).orElseThrow().lastPrice();
            assertEquals(
                    0, last.value().remainder(instrument.tickSize().value()).signum());
        });
    }

    @Test
    void labelsMadeUpQuotesPlainly() {
        as("risk-service").get("/internal/quotes").then().statusCode(200).body("source", hasItems("synthetic"));
        as("risk-service")
                .get("/internal/instruments")
                .then()
                .statusCode(200)
                .body("instruments.synthetic", hasItems(true));
    }

    @Test
    void keepsAPinnedPriceFreshAndAcrossRestarts() {
        pin(Map.of(ITC.value(), "431.25")).then().statusCode(204);

        Quote first = quotes.of(ITC).orElseThrow();

        assertEquals(Price.of("431.25"), first.lastPrice());
        assertEquals("manual", first.source());
        Instant observed = first.observedAt();
        eventually(
                Duration.ofSeconds(5),
                () -> assertTrue(quotes.of(ITC).orElseThrow().observedAt().isAfter(observed)));
        assertEquals(Price.of("431.25"), quotes.of(ITC).orElseThrow().lastPrice());
        assertEquals(Price.of("431.25"), pins.load().get(ITC));
    }

    @Test
    void recordsWhoPinnedAPrice() {
        pin(Map.of("NSE:LT", "3601")).then().statusCode(204);

        eventually(
                Duration.ofSeconds(5),
                () -> assertTrue(cell.peer().lines("/internal/entries").stream()
                        .anyMatch(line -> line.contains("PaperQuoteSet") && line.contains("NSE:LT"))));
    }

    @Test
    void pinsAllOrNothingAndNamesEachWrongPrice() {
        pin(Map.of(ITC.value(), "430.01", "NSE:NOSUCH", "1", "NSE:TCS", "-1", "NSE:WIPRO", "460"))
                .then()
                .statusCode(400)
                .body("errors", hasSize(3))
                .body("type", equalTo("https://tradeplane.dev/problems/invalid-request"));

        assertEquals(
                "synthetic",
                quotes.of(InstrumentId.of("NSE:WIPRO")).orElseThrow().source());
    }

    @Test
    void showsTheBrokersOwnBook() {
        as("risk-service").get("/internal/broker/orders").then().statusCode(200);
    }

    private Response pin(Map<String, String> prices) {
        return as("risk-service").contentType("application/json").body(prices).put("/internal/paper/quotes");
    }

    private RequestSpecification as(String peer) {
        return given().header("Authorization", cell.bearer(peer));
    }
}
