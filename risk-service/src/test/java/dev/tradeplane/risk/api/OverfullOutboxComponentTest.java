package dev.tradeplane.risk.api;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static dev.tradeplane.testsupport.fixture.Intents.aSubmission;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.contracts.intent.IntentAnswer;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import dev.tradeplane.testsupport.fixture.SubmissionBuilder;
import dev.tradeplane.testsupport.peer.Behaviour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A trail that is away for so long that no more may wait for it. */
@QuarkusTest
@TestProfile(OverfullOutboxComponentTest.FewMayWait.class)
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "risk"))
class OverfullOutboxComponentTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @SuppressWarnings("NullAway.Init")
    TestCell cell;

    @SuppressWarnings("NullAway.Init")
    private RiskClient risk;

    public static final class FewMayWait implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("tradeplane.outbox.max-waiting", "5");
        }
    }

    @BeforeEach
    void readyDesk() {
        risk = new RiskClient(cell).ready();
    }

    @Test
    void refusesNewOrdersWith503LetsCancelsAndReportsPassAndRecovers() {
        OrderView open = risk.place(order(10));
        cell.peer().at("/internal/entries", new Behaviour.Drops());
        risk.place(order(11));
        risk.place(order(12));
        risk.place(order(13));

        eventually(SOON, () -> assertEquals(503, post(order(14)).statusCode()));
        var refused = order(15).key("refused");
        post(refused).then().statusCode(503).header("Retry-After", notNullValue());
        risk.gateway().post("/internal/orders/" + open.id() + "/cancel").then().statusCode(200);
        risk.tell(RiskClient.sending(open, 1), RiskClient.acknowledged(open, 2));
        assertEquals(OrderState.ACKNOWLEDGED, risk.order(open).state());
        eventually(
                SOON,
                () -> assertEquals(2, risk.lines(open, "/internal/commands").size()));
        assertEquals("0", cell.one("select count(*) from orders where idempotency_key = 'refused'"));

        cell.peer().at("/internal/entries", new Behaviour.Answers(204, ""));
        eventually(
                SOON,
                () -> assertEquals(200, risk.post(List.of(refused.build())).statusCode()));
        assertEquals(IntentAnswer.Kind.REPLAYED, risk.submit(refused).kind());
        eventually(
                SOON,
                () -> assertEquals(3, risk.lines(open, "/internal/entries").size()));
    }

    private Response post(SubmissionBuilder submission) {
        return risk.post(List.of(submission.build()));
    }

    private static SubmissionBuilder order(long units) {
        return aSubmission().placing(anOrderIntent().buy(units));
    }
}
