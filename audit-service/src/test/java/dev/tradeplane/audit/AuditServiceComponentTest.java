package dev.tradeplane.audit;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.event.EventEnvelope;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import dev.tradeplane.testsupport.json.WireJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class AuditServiceComponentTest {
    private static final String ENTRIES = "/internal/entries";
    private final OrderStory story = OrderStory.ofAnOrder();
    TestCell cell;

    @Test
    void storesTheExactBytesOfEachLine() {
        String line = WireJson.write(story.decided().getFirst()).replace(",\"service\"", " ,  \"service\"");

        deliver("risk-service", (line + "\n").getBytes(UTF_8), 204);

        assertEquals(
                line,
                cell.one("select convert_from(payload, 'UTF8') from audit_entry where order_id = '" + story.orderId()
                        + "'"));
    }

    @Test
    void storesADeliveryThatComesThirteenTimesOnce() {
        for (int i = 0; i < 13; i++) {
            deliver("risk-service", OrderStory.lines(story.decided()), 204);
        }

        assertEquals("2", countOfTheOrder());
    }

    @Test
    void keepsTheFirstWhenAnEventComesAgainWithOtherContent() {
        EventEnvelope first = story.decided().get(0);
        EventEnvelope second = story.decided().get(1);
        deliver("risk-service", OrderStory.lines(List.of(first)), 204);
        String forged = WireJson.write(second).replace(second.eventId(), first.eventId());

        deliver("risk-service", forged.getBytes(UTF_8), 204);

        assertEquals(
                "IntentReceived",
                cell.one("select string_agg(type, ',') from audit_entry where order_id = '" + story.orderId() + "'"));
    }

    @Test
    void leavesNoGapsUnderParallelDeliveries() throws Exception {
        try (ExecutorService services = Executors.newFixedThreadPool(12)) {
            List<Future<?>> deliveries = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                byte[] lines = OrderStory.lines(OrderStory.ofAnOrder().decided());
                deliveries.add(services.submit(() -> deliver("risk-service", lines, 204)));
            }
            for (Future<?> delivery : deliveries) {
                delivery.get();
            }
        }

        assertEquals("true", cell.one("select (max(idx) + 1 = count(*))::text from audit_entry"));
    }

    @Test
    void storesNothingOfADeliveryWithAMalformedLine() {
        String lines = WireJson.write(story.decided().get(0)) + "\n{\"eventId\":\n"
                + WireJson.write(story.decided().get(1)) + "\n";

        deliver("risk-service", lines.getBytes(UTF_8), 400);

        assertEquals("0", countOfTheOrder());
    }

    @Test
    void storesNothingOfADeliveryWithALineThatSaysTooLittle() {
        String lines = WireJson.lines(story.decided()) + "{\"revision\":1,\"eventId\":\"\\u0000\"}\n";

        as("risk-service")
                .contentType("application/x-ndjson")
                .body(lines.getBytes(UTF_8))
                .post(ENTRIES)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.field",
                        contains("line 3.eventId", "line 3.service", "line 3.account", "line 3.at", "line 3.event"));
        assertEquals("0", countOfTheOrder());
    }

    @Test
    void tellsAnOrderFromWishToFillWithLimitsAndQuote() {
        deliver("broker-service", OrderStory.lines(story.traded()), 204);
        deliver("risk-service", OrderStory.lines(story.decided()), 204);

        as("gateway")
                .get("/internal/orders/" + story.orderId() + "/timeline")
                .then()
                .statusCode(200)
                .body("orderId", equalTo(story.orderId()))
                .body("clientOrderId", equalTo(story.clientOrderId()))
                .body("limitsVersion", equalTo(7))
                .body("quote.lastPrice", equalTo(OrderStory.quote().lastPrice().toString()))
                .body(
                        "steps.type",
                        contains("IntentReceived", "OrderApproved", "OrderSending", "OrderAcknowledged", "OrderFilled"))
                .body("steps[4].what", startsWith("Filled 10 at 2450.5"))
                .body("steps[4].event.tradeId", equalTo("T1"));
    }

    @Test
    void knowsNothingOfAnOrderNobodyToldOf() {
        as("gateway")
                .get("/internal/orders/" + story.orderId() + "/timeline")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void pagesThroughEntriesNewestFirst() {
        deliver("risk-service", OrderStory.lines(story.decided()), 204);
        deliver("broker-service", OrderStory.lines(story.traded()), 204);
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification query =
                    as("gateway").queryParam("orderId", story.orderId()).queryParam("limit", 2);
            var page = (cursor == null ? query : query.queryParam("cursor", cursor))
                    .get(ENTRIES)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.type", String.class));
            cursor = page.getString("next");
        } while (cursor != null);

        assertEquals(
                List.of("OrderFilled", "OrderAcknowledged", "OrderSending", "OrderApproved", "IntentReceived"), seen);
    }

    @Test
    void filtersEntriesByTypeAndTime() {
        deliver("broker-service", OrderStory.lines(story.traded()), 204);

        as("gateway")
                .queryParam("orderId", story.orderId())
                .queryParam("from", story.traded().get(1).at().toString())
                .queryParam("to", story.traded().get(2).at().toString())
                .get(ENTRIES)
                .then()
                .body("items.type", contains("OrderAcknowledged"));
        as("gateway")
                .queryParam("orderId", story.orderId())
                .queryParam("type", "OrderFilled")
                .get(ENTRIES)
                .then()
                .body("items.type", contains("OrderFilled"));
    }

    @Test
    void saysAllThatIsWrongWithASearch() {
        as("gateway")
                .queryParam("limit", 0)
                .queryParam("from", "yesterday")
                .queryParam("cursor", "x")
                .get(ENTRIES)
                .then()
                .statusCode(400)
                .body("errors.field", contains("from", "cursor", "limit"));
    }

    @Test
    void letsOnlyTheGatewayRead() {
        as("risk-service").get(ENTRIES).then().statusCode(403);
        given().get(ENTRIES).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//internal/entries", "/internal//entries", "/internal;a=b/entries", "/x/../internal/entries"})
    void isNotFooledByAnotherSpellingOfThePath(String path) {
        int status = given().urlEncodingEnabled(false).get(path).statusCode();

        assertTrue(status == 401 || status == 404, path + " answered " + status);
    }

    private String countOfTheOrder() {
        return String.valueOf(cell.one("select count(*) from audit_entry where order_id = '" + story.orderId() + "'"));
    }

    private void deliver(String from, byte[] lines, int status) {
        as(from).contentType("application/x-ndjson")
                .body(lines)
                .post(ENTRIES)
                .then()
                .statusCode(status);
    }

    private RequestSpecification as(String peer) {
        return given().header("Authorization", cell.bearer(peer));
    }
}
