package dev.tradeplane.broker.reconciliation;

import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.broker.BrokerCell;
import dev.tradeplane.broker.Commands;
import dev.tradeplane.broker.adapter.FakeBroker;
import dev.tradeplane.broker.adapter.FakeBroker.Sends;
import dev.tradeplane.broker.adapter.FakeBrokers;
import dev.tradeplane.contracts.command.BrokerCommand.SubmitOrder;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the reconciler does with claims that another replica made. */
@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "broker"))
@TestProfile(OtherReplicas.class)
class OtherReplicasComponentTest {
    private static final String COPY = "insert into broker_order (client_order_id, order_id, intent, state, attempt,"
            + " revision, created_at, updated_at, claimed_by, send_until) select '%s', order_id, intent, '%s', 1, 1,"
            + " now(), %s, '%s', clock_timestamp() + interval '%s' from broker_order where client_order_id = '%s'";
    TestCell cell;

    @Inject
    FakeBrokers brokers;

    private BrokerCell service;
    private FakeBroker fake;
    private ClientOrderId like = ClientOrderId.of("0");

    @BeforeEach
    void hasOneOrderToCopy() {
        service = new BrokerCell(cell);
        fake = brokers.fake();
        fake.reset();
        SubmitOrder order = service.commands().submit(anOrderIntent().build());
        service.deliver(order);
        like = order.clientOrderId();
        service.awaitState(like, OrderState.ACKNOWLEDGED);
    }

    @Test
    void leavesAClaimToItsReplicaUntilThatIsGone() {
        cell.execute("insert into replica values ('alive', now(), now() + interval '1 hour')");
        ClientOrderId theirs = claimed("SENDING", "now() + interval '1 hour'", "alive", "0 s");
        ClientOrderId abandoned = claimed("SENDING", "now() + interval '1 hour'", "gone", "0 s");

        service.awaitState(abandoned, OrderState.ACKNOWLEDGED);
        assertEquals("SENDING", service.state(theirs));
        assertEquals(0, fake.sendsOf(theirs));

        cell.execute("delete from replica where id = 'alive'");
        service.awaitState(theirs, OrderState.ACKNOWLEDGED);
        assertEquals(1, fake.sendsOf(theirs));
    }

    @Test
    void callsAClaimUnknownThatIsOldThoughItsReplicaIsAlive() {
        cell.execute("insert into replica values ('stuck', now(), now() + interval '1 hour')");

        ClientOrderId old = claimed("SENDING", "'2026-01-01'", "stuck", "1 hour");

        service.awaitState(old, OrderState.UNKNOWN);
        assertEquals(0, fake.sendsOf(old));
    }

    @Test
    void sendsNothingAgainBeforeTheLastClaimHasEnded() {
        ClientOrderId id = claimed("UNKNOWN", "now()", "gone", "2 s");
        String end = cell.one(sendUntil(id));

        service.awaitState(id, OrderState.ACKNOWLEDGED);

        assertEquals(1, fake.sendsOf(id));
        assertEquals(
                "t",
                cell.one("select send_until - interval '1 s' > '" + end
                        + "' from broker_order where client_order_id = '" + id + "'"));
    }

    @Test
    void adoptsWhatArrivedBeforeTheLastClaimHasEnded() {
        fake.reports(false);
        fake.sends(Sends.TAKEN_UNANSWERED);
        SubmitOrder order = service.commands().submit(anOrderIntent().build());
        service.deliver(order);
        service.awaitState(order.clientOrderId(), OrderState.UNKNOWN);
        cell.execute("update broker_order set send_until = now() + interval '1 hour', claimed_by = 'gone'"
                + " where client_order_id = '" + order.clientOrderId() + "'");

        fake.reports(true);

        service.awaitState(order.clientOrderId(), OrderState.ACKNOWLEDGED);
        assertEquals(1, fake.sendsOf(order.clientOrderId()));
    }

    private ClientOrderId claimed(String state, String updated, String replica, String window) {
        ClientOrderId id = Commands.newIds().clientOrderId();
        cell.execute(COPY.formatted(id, state, updated, replica, window, like));
        return id;
    }

    private static String sendUntil(ClientOrderId id) {
        return "select send_until from broker_order where client_order_id = '" + id + "'";
    }
}
