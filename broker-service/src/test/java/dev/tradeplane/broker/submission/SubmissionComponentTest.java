package dev.tradeplane.broker.submission;

import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.broker.BrokerCell;
import dev.tradeplane.contracts.command.BrokerCommand.SubmitOrder;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "broker"))
class SubmissionComponentTest {
    TestCell cell;

    @Test
    void fillsAMarketOrderAndTellsRiskAndAuditTheSame() {
        BrokerCell broker = new BrokerCell(cell);
        SubmitOrder order = broker.commands().submit(anOrderIntent().build());

        broker.deliver(order);

        broker.awaitState(order.clientOrderId(), OrderState.FILLED);
        broker.awaitEvents(
                order.clientOrderId(),
                OrderEvent.OrderSending.class,
                OrderEvent.OrderAcknowledged.class,
                OrderEvent.OrderFilled.class);
        dev.tradeplane.testsupport.Eventually.eventually(
                java.time.Duration.ofSeconds(5),
                () -> assertEquals(
                        broker.envelopes("/internal/events", order.clientOrderId()),
                        broker.envelopes("/internal/entries", order.clientOrderId())));
    }

    @Test
    void sendsOnceHoweverOftenTheCommandIsDelivered() {
        BrokerCell broker = new BrokerCell(cell);
        SubmitOrder order = broker.commands().submit(anOrderIntent().build());

        broker.deliver(order, order);
        broker.deliver(order);

        broker.awaitEvents(
                order.clientOrderId(),
                OrderEvent.OrderSending.class,
                OrderEvent.OrderAcknowledged.class,
                OrderEvent.OrderFilled.class);
        assertEquals("1", broker.paperOrders(order.clientOrderId()));
    }
}
