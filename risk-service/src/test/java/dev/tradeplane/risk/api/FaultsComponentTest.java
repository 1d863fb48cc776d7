package dev.tradeplane.risk.api;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static dev.tradeplane.testsupport.fixture.Intents.aSubmission;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.intent.IntentAnswer;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import dev.tradeplane.testsupport.fixture.Settings;
import dev.tradeplane.testsupport.fixture.SubmissionBuilder;
import dev.tradeplane.testsupport.peer.Behaviour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "risk"))
class FaultsComponentTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @SuppressWarnings("NullAway.Init")
    TestCell cell;

    @SuppressWarnings("NullAway.Init")
    private RiskClient risk;

    @BeforeEach
    void readyDesk() {
        risk = new RiskClient(cell).ready();
    }

    private static final String FAIL = """
            create or replace function fail() returns trigger language plpgsql as
                $$ begin raise exception 'disk full' using errcode = '53100'; end $$""";

    private static final String WAIT_FOR_A_STANDBY = """
            create or replace function wait_for_a_standby() returns trigger language plpgsql as
                $$ begin perform set_config('synchronous_commit', 'on', true); return null; end $$""";

    @AfterEach
    void repair() {
        answerCommits();
        cell.execute("drop trigger if exists broken on outbox");
    }

    @Test
    void answers503AndHalfDoesNothingWhenTheOutboxCannotBeWritten() {
        cell.execute(FAIL);
        cell.execute("create trigger broken before insert on outbox for each row execute function fail()");
        String before = counts();
        var submission = aSubmission().key("disk-full").placing(anOrderIntent().buy(10));

        risk.post(List.of(submission.build()))
                .then()
                .statusCode(503)
                .header("Retry-After", org.hamcrest.Matchers.notNullValue());
        assertEquals(before, counts());

        cell.execute("drop trigger broken on outbox");
        IntentAnswer retried = risk.submit(submission);
        assertEquals(IntentAnswer.Kind.DECIDED, retried.kind());
    }

    @Test
    void decidesAKeyOnceThoughItsConnectionsAreCut() {
        var submission = aSubmission().key("cut").placing(anOrderIntent().buy(10));
        cell.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'risk'");

        eventually(
                SOON,
                () -> assertEquals(200, risk.post(List.of(submission.build())).statusCode()));

        assertEquals("1", cell.one("select count(*) from orders where idempotency_key = 'cut'"));
        assertEquals(
                "1",
                cell.one("select count(*) from reservation r join orders o on o.id = r.order_id"
                        + " where o.idempotency_key = 'cut'"));
    }

    /** The server waits, after the commit, for a standby that is not there; then it is cut off and answers nothing. */
    @Test
    void answersAKeyAsTheReplayWhenTheAnswerToItsCommitWasLost() {
        var submission =
                aSubmission().key("commit-unanswered").placing(anOrderIntent().buy(10));
        cell.execute(WAIT_FOR_A_STANDBY);
        cell.execute("create trigger waits after insert on orders for each statement"
                + " execute function wait_for_a_standby()");
        cell.execute("alter system set synchronous_standby_names = 'nobody'");
        cell.execute("select pg_reload_conf()");

        var first = CompletableFuture.supplyAsync(
                () -> risk.post(List.of(submission.build())).statusCode());
        eventually(SOON, () -> assertEquals("t", cell.one("""
                select count(pg_terminate_backend(pid)) > 0 from pg_stat_activity
                where usename = 'risk' and wait_event = 'SyncRep'""")));
        assertEquals(503, first.join());
        answerCommits();

        IntentAnswer retried = risk.submit(submission);
        assertEquals(IntentAnswer.Kind.REPLAYED, retried.kind());
        OrderView order = Objects.requireNonNull(retried.order());
        assertEquals("1", cell.one("select count(*) from orders where idempotency_key = 'commit-unanswered'"));
        assertEquals("10", cell.one("select quantity from reservation where order_id = '" + order.id() + "'"));
        eventually(
                SOON,
                () -> assertEquals(1, risk.lines(order, "/internal/commands").size()));
    }

    private void answerCommits() {
        cell.execute("drop trigger if exists waits on orders");
        cell.execute("alter system reset synchronous_standby_names");
        cell.execute("select pg_reload_conf()");
    }

    @Test
    void takesOverWhatAnotherReplicaWrote() {
        assertEquals(OrderState.APPROVED, risk.place(order(10)).state());

        cell.execute("update trading_state set state = 'HALTED', version = version + 1");
        cell.execute("update book set version = version + 1");

        assertEquals(ReasonCode.TRADING_STATE_HALTED, RiskClient.codeOf(risk.place(order(11))));
    }

    @Test
    void decidesTheSameFromAReloadedBook() {
        risk.inForce(Settings.aPaperDesk()
                .limits(RiskClient.wideLimits().duplicateWindow(Duration.ofMinutes(10)))
                .build());
        risk.place(order(13));
        String pace = String.valueOf(risk.account().limits());

        cell.execute("update book set version = version + 1");

        assertEquals(ReasonCode.DUPLICATE_CONTENT, RiskClient.codeOf(risk.place(order(13))));
        assertEquals(day(pace), day(String.valueOf(risk.account().limits())), "orders of the day survive a reload");
    }

    @Test
    void deniesWhilePricesAreStale() {
        cell.peer().at("/internal/quotes", new Behaviour.Drops());
        risk.inForce(Settings.aPaperDesk()
                .limits(RiskClient.wideLimits().referencePriceAge(Duration.ofMillis(300)))
                .build());

        eventually(
                SOON, () -> assertEquals(ReasonCode.REFERENCE_PRICE_STALE, RiskClient.codeOf(risk.place(order(14)))));
    }

    @Test
    void goesOnAndDeliversLaterWhileThePeersAreDown() {
        cell.peer().at("/internal/entries", new Behaviour.Drops());
        cell.peer().at("/internal/commands", new Behaviour.TakesAndDrops());
        OrderView order = risk.place(order(15));
        assertEquals(OrderState.APPROVED, order.state());

        cell.peer().at("/internal/entries", new Behaviour.Answers(204, ""));
        cell.peer().at("/internal/commands", new Behaviour.Answers(204, ""));

        eventually(
                SOON,
                () -> assertEquals(2, risk.lines(order, "/internal/entries").size()));
        eventually(SOON, () -> assertEquals("0", cell.one("select count(*) from outbox")));
    }

    private static SubmissionBuilder order(long units) {
        return aSubmission().placing(anOrderIntent().buy(units));
    }

    private String counts() {
        return cell.one("select (select count(*) from orders) || '/' || (select count(*) from idempotency) || '/'"
                + " || (select count(*) from reservation) || '/' || (select version from book)");
    }

    private static String day(String limits) {
        return limits.substring(limits.indexOf("maxOrdersPerDay"), limits.indexOf("maxPositionQuantity"));
    }
}
