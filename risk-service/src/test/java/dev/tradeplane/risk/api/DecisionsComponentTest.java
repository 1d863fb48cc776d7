package dev.tradeplane.risk.api;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static dev.tradeplane.testsupport.fixture.Intents.aSubmission;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.intent.IntentAnswer;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import dev.tradeplane.testsupport.fixture.Settings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
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
        risk = new RiskClient(cell);
        cell.apply(Settings.aPaperDesk().limits(Settings.limits().roomy()).build());
        eventually(SOON, () -> assertTrue(isReady()));
    }

    private boolean isReady() {
        OrderView probe = risk.place(aSubmission().placing(anOrderIntent().buy(1)));
        risk.gateway().post("/internal/orders/" + probe.id() + "/cancel");
        return probe.state() == OrderState.APPROVED;
    }

    @Test
    void approvesAndHandsOnToTheBrokerAndTheTrail() {
        OrderView order = risk.place(aSubmission().placing(anOrderIntent().buy(10)));

        assertEquals(OrderState.APPROVED, order.state());
        eventually(SOON, () -> {
            assertEquals(1, linesAbout(order, "/internal/commands"));
            assertEquals(2, linesAbout(order, "/internal/entries"));
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

    private long linesAbout(OrderView order, String path) {
        return cell.peer().lines(path).stream()
                .filter(line -> line.contains(order.id().value()))
                .count();
    }
}
