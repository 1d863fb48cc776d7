package dev.tradeplane.risk.api;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static dev.tradeplane.testsupport.fixture.Intents.aSubmission;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.intent.IntentAnswer;
import dev.tradeplane.contracts.order.OrderPage;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import dev.tradeplane.testsupport.json.WireJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "risk"))
class DecisionsComponentTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @SuppressWarnings("NullAway.Init")
    TestCell cell;

    @SuppressWarnings("NullAway.Init")
    private RiskClient risk;

    @BeforeEach
    void readyDesk() {
        risk = new RiskClient(cell).ready();
    }

    @Test
    void approvesAndHandsOnToTheBrokerAndTheTrail() {
        OrderView order = risk.place(aSubmission().placing(anOrderIntent().buy(10)));

        assertEquals(OrderState.APPROVED, order.state());
        eventually(SOON, () -> {
            assertEquals(1, risk.lines(order, "/internal/commands").size());
            assertEquals(2, risk.lines(order, "/internal/entries").size());
        });
        assertEquals("10", cell.one("select quantity from reservation where order_id = '" + order.id() + "'"));
    }

    @Test
    void deniesWithItsCodeAndStoresTheDenial() {
        OrderView order = risk.place(aSubmission().placing(anOrderIntent().buy(1900)));

        assertEquals(OrderState.DENIED, order.state());
        assertEquals(ReasonCode.MAX_ORDER_QUANTITY, RiskClient.codeOf(order));
        assertEquals("DENIED", cell.one("select state from orders where id = '" + order.id() + "'"));
    }

    @Test
    void repeatsTheDecisionOfAKeyAndRefusesOtherContentUnderIt() {
        OrderView first =
                risk.place(aSubmission().key("once").placing(anOrderIntent().buy(10)));

        IntentAnswer again =
                risk.submit(aSubmission().key("once").placing(anOrderIntent().buy(10)));
        IntentAnswer other = risk.submit(aSubmission().key("once").requestHash("cd".repeat(32)));

        assertEquals(IntentAnswer.Kind.REPLAYED, again.kind());
        assertEquals(first, again.order());
        assertEquals(IntentAnswer.Kind.CONFLICT, other.kind());
    }

    @Test
    void decidesAKeyOnceWithinOneBatch() {
        var same = aSubmission()
                .key("twice-in-one")
                .placing(anOrderIntent().buy(10))
                .build();

        List<IntentAnswer> answers = risk.submitAll(List.of(same, same));

        assertEquals(
                List.of(IntentAnswer.Kind.DECIDED, IntentAnswer.Kind.REPLAYED),
                answers.stream().map(IntentAnswer::kind).toList());
    }

    @Test
    void decidesOneOf64ParallelPostsOfOneKey() {
        List<IntentAnswer> answers = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> risk.submit(
                        aSubmission().key("sixty-four").placing(anOrderIntent().buy(10))))
                .toList();

        assertEquals(
                1,
                answers.stream()
                        .filter(a -> a.kind() == IntentAnswer.Kind.DECIDED)
                        .count());
        assertEquals(1, answers.stream().map(IntentAnswer::order).distinct().count());
    }

    @Test
    void fillsBecomePositionAndFreeTheReservation() {
        OrderView order = risk.place(aSubmission().placing(anOrderIntent().buy(10)));

        risk.tell(
                RiskClient.sending(order, 1),
                RiskClient.acknowledged(order, 2),
                RiskClient.filled(order, 3, 4, 4, "2450"),
                RiskClient.filled(order, 4, 6, 10, "2450"));

        assertEquals(OrderState.FILLED, risk.order(order).state());
        assertEquals("0", cell.one("select count(*) from reservation where order_id = '" + order.id() + "'"));
    }

    @Test
    void givesTheFirstAnswerForEver() {
        OrderView order =
                risk.place(aSubmission().key("answered").placing(anOrderIntent().buy(10)));
        risk.tell(RiskClient.sending(order, 1), RiskClient.acknowledged(order, 2));
        byte[] first = answer(order, 5_000);

        risk.tell(RiskClient.filled(order, 3, 10, 10, "2450"));

        assertArrayEquals(first, answer(order, 0));
        OrderView replayed =
                risk.place(aSubmission().key("answered").placing(anOrderIntent().buy(10)));
        assertEquals(OrderState.ACKNOWLEDGED, replayed.state());
    }

    @Test
    void answersAsSoonAsTheBrokerHasSpoken() {
        OrderView order = risk.place(aSubmission().placing(anOrderIntent().buy(10)));
        CompletableFuture<byte[]> answer = CompletableFuture.supplyAsync(() -> answer(order, 30_000));

        risk.tell(RiskClient.sending(order, 1), RiskClient.acknowledged(order, 2));

        assertTrue(new String(answer.orTimeout(10, TimeUnit.SECONDS).join(), StandardCharsets.UTF_8)
                .contains("ACKNOWLEDGED"));
    }

    @Test
    void answersWithWhatThereIsWhenPatienceEnds() {
        OrderView order = risk.place(aSubmission().placing(anOrderIntent().buy(10)));

        assertTrue(new String(answer(order, 1), StandardCharsets.UTF_8).contains("APPROVED"));
    }

    @Test
    void keepsTheAnswerOfAWebhookFromTheStart() {
        OrderView order = risk.place(aSubmission()
                .key("hook")
                .source("webhook/tradingview")
                .placing(anOrderIntent().buy(10)));

        risk.tell(RiskClient.sending(order, 1), RiskClient.acknowledged(order, 2));

        assertEquals(
                order,
                risk.place(aSubmission()
                        .key("hook")
                        .source("webhook/tradingview")
                        .placing(anOrderIntent().buy(10))));
    }

    @Test
    void listsPageByPageWithoutGapsOrRepeats() {
        List<OrderId> placed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            placed.addFirst(
                    risk.place(aSubmission().placing(anOrderIntent().buy(10 + i).strategy("paged")))
                            .id());
        }

        List<OrderId> listed = new ArrayList<>();
        String cursor = null;
        do {
            var request = risk.gateway().queryParam("strategy", "paged").queryParam("limit", 2);
            OrderPage page = WireJson.read(
                    (cursor == null ? request : request.queryParam("cursor", cursor))
                            .get("/internal/orders")
                            .asString(),
                    OrderPage.class);
            page.items().forEach(order -> listed.add(order.id()));
            cursor = page.next();
        } while (cursor != null);

        assertEquals(placed, listed);
    }

    @Test
    void tellsFollowersWhatWasCommitted() throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/internal/stream"))
                .header("Authorization", cell.bearer("gateway"))
                .build();
        List<String> heard = new CopyOnWriteArrayList<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            var following = http.sendAsync(request, HttpResponse.BodyHandlers.fromLineSubscriber(new Lines(heard)));
            eventually(SOON, () -> {
                OrderView order =
                        risk.place(aSubmission().placing(anOrderIntent().buy(3)));
                risk.tell(RiskClient.filled(order, 1, 3, 3, "2450"));
                for (String type : List.of("order", "fill", "position")) {
                    assertTrue(heard.stream().anyMatch(line -> line.contains("\"type\":\"" + type + "\"")), type);
                }
            });
            following.cancel(true);
            http.shutdownNow();
        }
    }

    @Test
    void letsNobodyInWithoutTheRightKey() {
        given().get("/internal/orders").then().statusCode(401);
        risk.broker().get("/internal/orders").then().statusCode(403);
    }

    private byte[] answer(OrderView order, long waitMillis) {
        return risk.gateway()
                .get("/internal/orders/" + order.id() + "/answer?waitMillis=" + waitMillis)
                .asByteArray();
    }

    private record Lines(List<String> heard) implements Flow.Subscriber<String> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            heard.add(line);
        }

        @Override
        public void onError(Throwable failure) {
            heard.add(failure.toString());
        }

        @Override
        public void onComplete() {
            heard.add("end");
        }
    }
}
