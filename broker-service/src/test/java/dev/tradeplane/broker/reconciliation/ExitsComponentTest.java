package dev.tradeplane.broker.reconciliation;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.BrokerCell;
import dev.tradeplane.contracts.command.BrokerCommand.CancelOrder;
import dev.tradeplane.contracts.command.BrokerCommand.SubmitOrder;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.event.EventEnvelope;
import dev.tradeplane.contracts.event.OrderEvent.OrderAcknowledged;
import dev.tradeplane.contracts.event.OrderEvent.OrderAdopted;
import dev.tradeplane.contracts.event.OrderEvent.OrderCanceled;
import dev.tradeplane.contracts.event.OrderEvent.OrderFilled;
import dev.tradeplane.contracts.event.OrderEvent.OrderReplaceRejected;
import dev.tradeplane.contracts.event.OrderEvent.OrderSending;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import dev.tradeplane.testsupport.fixture.OrderIntentBuilder;
import dev.tradeplane.testsupport.json.WireJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entries with exits, from the command to the end of the last exit, on paper. */
@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "broker"))
class ExitsComponentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String RELIANCE = "NSE:RELIANCE";

    TestCell cell;
    private BrokerCell service;

    @BeforeEach
    void startsFromAKnownPrice() {
        service = new BrokerCell(cell);
        service.pin(RELIANCE, "2450");
    }

    @Test
    void adoptsTheExitsOfAFilledEntryAndFollowsThemToTheirEnd() {
        SubmitOrder entry = entered(bracket());
        List<EventEnvelope> exits = exitsOf(entry);
        OrderIntent target = adopted(exits.getFirst()).intent();
        assertEquals(OrderType.LIMIT, target.type());
        assertEquals(Side.SELL, target.side());
        assertEquals(Price.of("2460"), target.limitPrice());
        assertTrue(target.reduceOnly());
        assertEquals(Price.of("2440"), adopted(exits.getLast()).intent().triggerPrice());

        service.pin(RELIANCE, "2460");

        service.awaitEvents(id(exits.getFirst()), OrderAdopted.class, OrderFilled.class);
        service.awaitEvents(id(exits.getLast()), OrderAdopted.class, OrderCanceled.class);
        OrderCanceled ended =
                (OrderCanceled) service.events(id(exits.getLast())).getLast();
        assertEquals(ReasonCode.OTHER_EXIT_ENDED, ended.reason().code());
    }

    @Test
    void cancelsAnExitAsAnyOrder() {
        SubmitOrder entry = entered(bracket());
        EventEnvelope target = exitsOf(entry).getFirst();

        service.deliver(new CancelOrder(target.orderId(), id(target), null));

        service.awaitEvents(id(target), OrderAdopted.class, OrderCanceled.class);
        OrderCanceled canceled = (OrderCanceled) service.events(id(target)).getLast();
        assertEquals(ReasonCode.CANCELED_ON_REQUEST, canceled.reason().code());
    }

    @Test
    void changesNoEntryThatHasExits() {
        OrderIntent resting = bracket().limit("2445").build();
        SubmitOrder entry = service.commands().submit(resting);
        service.deliver(entry);
        service.awaitEvents(entry.clientOrderId(), OrderSending.class, OrderAcknowledged.class);

        service.deliver(
                service.commands().replace(entry, 1, resting.replacedBy(Quantity.of(5), Price.of("2445"), null)));

        service.awaitEvents(
                entry.clientOrderId(), OrderSending.class, OrderAcknowledged.class, OrderReplaceRejected.class);
    }

    private static OrderIntentBuilder bracket() {
        return anOrderIntent().buy(10).stopLoss("2440").takeProfit("2460");
    }

    private SubmitOrder entered(OrderIntentBuilder entry) {
        SubmitOrder order = service.commands().submit(entry.build());
        service.deliver(order);
        service.awaitEvents(order.clientOrderId(), OrderSending.class, OrderAcknowledged.class, OrderFilled.class);
        return order;
    }

    /** The target, then the stop, as they were told to risk-service. */
    private List<EventEnvelope> exitsOf(SubmitOrder entry) {
        eventually(PATIENCE, () -> assertEquals(2, adoptions(entry).size()));
        return adoptions(entry);
    }

    private List<EventEnvelope> adoptions(SubmitOrder entry) {
        return cell.peer().lines("/internal/events").stream()
                .map(line -> WireJson.read(line, EventEnvelope.class))
                .filter(envelope -> envelope.event() instanceof OrderAdopted found
                        && entry.clientOrderId().equals(found.parent()))
                .sorted(Comparator.comparing(exit -> adopted(exit).intent().type()))
                .distinct()
                .toList();
    }

    private static OrderAdopted adopted(EventEnvelope envelope) {
        return (OrderAdopted) envelope.event();
    }

    private static ClientOrderId id(EventEnvelope envelope) {
        return envelope.clientOrderId();
    }
}
