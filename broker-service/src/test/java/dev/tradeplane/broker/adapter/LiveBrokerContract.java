package dev.tradeplane.broker.adapter;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Acknowledged;
import dev.tradeplane.broker.adapter.SubmissionOutcome.NotProcessed;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Rejected;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Unknown;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.intent.TimeInForce;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.testsupport.simulator.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an adapter keeps before a broker that misbehaves in every way the simulator knows. */
public abstract class LiveBrokerContract extends LiveMarketCards {
    @Test
    void card20RefusesWhatTheBrokerDoesNotOfferBeforeAnythingIsSent() {
        OrderRules rules = broker().capabilities().orders();
        Map<OrderType, OrderIntent> ofType = Map.of(
                OrderType.MARKET, anOrder().build(),
                OrderType.LIMIT, anOrder().limit("2400").build(),
                OrderType.STOP, anOrder().stop("2500").build(),
                OrderType.STOP_LIMIT, anOrder().stopLimit("2500", "2505").build());

        ofType.forEach((type, order) -> assertEquals(
                rules.types().contains(type), broker().objectionTo(order).isEmpty(), type.name()));
        for (ProductType product : EnumSet.complementOf(EnumSet.copyOf(rules.products()))) {
            assertRefused(anOrder().limit("2400").product(product).build());
        }
        if (!rules.timesInForce().contains(TimeInForce.IOC)) {
            assertRefused(anOrder().limit("2400").immediateOrCancel().build());
        }
    }

    @Test
    void card21WaitsForASlowAnswer() {
        fault("slow", "place");

        assertInstanceOf(Acknowledged.class, submit(newId(), resting()));
    }

    @Test
    void card22DoesNotKnowWhatWasTakenAndNeverAnswered() {
        takenButUnknown("accept-then-timeout");
    }

    @Test
    void card23DoesNotKnowWhatWasTakenBeforeAReset() {
        takenButUnknown("accept-then-reset");
    }

    @Test
    void card24DoesNotKnowWhatTheBrokerIsNotSureOf() {
        takenButUnknown("accept-then-unsure");
    }

    @Test
    void card25DoesNotKnowWhatWasAnsweredByHalf() {
        takenButUnknown("truncated");
    }

    @Test
    void card26DoesNotKnowWhatAProxyAnsweredForTheBroker() {
        fault("bad-gateway", "place");
        ClientOrderId id = newId();

        assertInstanceOf(Unknown.class, submit(id, resting()));

        assertEquals(Lookup.ABSENT, lookup(id));
    }

    @Test
    void card27KnowsThatTooManyRequestsWereNotProcessed() {
        fault("too-many-requests", "place");
        ClientOrderId id = newId();

        NotProcessed later = assertInstanceOf(NotProcessed.class, submit(id, resting()));

        assertTrue(later.retryAfter().isPositive());
        assertEquals(Lookup.ABSENT, lookup(id));
    }

    @Test
    void card28KnowsThatAForbiddenOrderWasNotPlaced() {
        fault("forbidden", "place");
        ClientOrderId id = newId();

        assertInstanceOf(Rejected.class, submit(id, resting()));

        assertEquals(Lookup.ABSENT, lookup(id));
    }

    @Test
    void card29SaysWhenItsAddressIsNotRegistered() {
        assumeTrue(broker().capabilities().registeredAddress(), "declared: orders may come from anywhere");
        fault("wrong-address", "place");

        Rejected refused = assertInstanceOf(Rejected.class, submit(newId(), resting()));

        assertEquals(ReasonCode.EGRESS_ADDRESS_REFUSED, refused.reason().code());
    }

    @Test
    void card30EndsTheSessionTheBrokerEnded() {
        assumeTrue(broker().capabilities().sessionLife().needsLogin(), "declared: keys do not expire");
        simulated().control().expireSession();

        Rejected refused = assertInstanceOf(Rejected.class, submit(newId(), resting()));

        assertEquals(ReasonCode.BROKER_SESSION_EXPIRED, refused.reason().code());
        assertTrue(simulated().session().isEmpty());
    }

    @Test
    void card31SendsNothingWithoutASession() {
        assumeTrue(broker().capabilities().sessionLife().needsLogin(), "declared: keys do not expire");
        simulated().session().ifPresent(simulated()::ended);

        Rejected refused = assertInstanceOf(Rejected.class, submit(newId(), resting()));

        assertEquals(ReasonCode.BROKER_SESSION_EXPIRED, refused.reason().code());
        assertEquals(0, simulated().control().orders().size());
        assertThrows(BrokerUnavailableException.class, () -> broker().orders());
    }

    @Test
    void card32FindsAnOrderThatWasRejectedAfterItWasTaken() {
        simulated()
                .control()
                .fault(Json.object()
                        .put("kind", "rejected-later")
                        .put("count", 1)
                        .put("text", "no margin"));
        ClientOrderId id = newId();

        assertInstanceOf(Acknowledged.class, submit(id, resting()));

        eventually(PATIENCE, () -> assertEquals(OrderState.REJECTED, find(id).state()));
    }

    @Test
    void card33EndsNothingOnAStatusNobodyDocumented() {
        ClientOrderId id = newId();
        submit(id, resting());
        eventually(PATIENCE, () -> assertEquals(OrderState.ACKNOWLEDGED, find(id).state()));
        simulated()
                .control()
                .fault(Json.object()
                        .put("kind", "unknown-status")
                        .put("count", 1)
                        .put("text", oddStatus()));

        assertEquals(OrderState.ACKNOWLEDGED, find(id).state());
    }

    @Test
    void card34DoesNotTakeAFailedReportForAnEmptyBook() {
        ClientOrderId id = newId();
        submit(id, resting());
        simulated().control().fault(Json.object().put("kind", "book-fails").put("count", 0));

        assertThrows(BrokerUnavailableException.class, () -> broker().orders());
        assertThrows(BrokerUnavailableException.class, () -> broker().probe());
        assertThrows(BrokerUnavailableException.class, () -> lookup(id));
    }

    @Test
    void card35FindsAnOrderOnceTheBookHasCaughtUp() {
        ClientOrderId id = newId();
        simulated()
                .control()
                .fault(Json.object().put("kind", "book-lags").put("count", 1).put("millis", 60_000));
        submit(id, resting());

        lookup(id);

        eventually(PATIENCE, () -> assertEquals(OrderState.ACKNOWLEDGED, find(id).state()));
    }

    @Test
    void card36CountsAPartialFill() {
        simulated()
                .control()
                .fault(Json.object().put("kind", "partial-fill").put("count", 1).put("quantity", "4"));
        ClientOrderId id = newId();

        submit(id, anOrder().buy(10).limit("2450").build());

        eventually(PATIENCE, () -> assertEquals(OrderState.PARTIALLY_FILLED, find(id).state()));
        assertEquals(Quantity.of(4), find(id).filledQuantity());
        eventually(PATIENCE, () -> assertEquals(Quantity.of(4), traded(id)));
    }

    @Test
    void card37FindsTheFillThatOvertookACancel() {
        ClientOrderId id = newId();
        submit(id, resting());
        SentOrder order = known(id);
        fault("cancel-overtaken", "cancel");

        broker().cancel(order);

        eventually(PATIENCE, () -> assertEquals(OrderState.FILLED, find(id).state()));
    }

    @Test
    void card38TellsThatACancelCameTooLate() {
        ClientOrderId id = newId();
        submit(id, resting());
        SentOrder order = known(id);
        fault("cancel-too-late", "cancel");

        assertInstanceOf(Rejected.class, broker().cancel(order));

        eventually(PATIENCE, () -> assertEquals(OrderState.FILLED, find(id).state()));
    }

    @Test
    void card39AdoptsAnOrderWhoseClientIdTheBrokerHasAlready() {
        assumeTrue(
                broker().capabilities().brokerClass().provesAbsence(),
                "declared: client order ids are not kept unique");
        fault("duplicate-id", "place");
        ClientOrderId id = newId();

        Acknowledged taken = assertInstanceOf(Acknowledged.class, submit(id, resting()));

        assertEquals(taken.brokerOrderId(), find(id).brokerOrderId());
    }

    @Test
    void card40SeesAnOrderCanceledElsewhere() {
        ClientOrderId id = newId();
        submit(id, resting());

        simulated().control().cancelElsewhere(truth().path("id").asText());

        eventually(PATIENCE, () -> assertEquals(OrderState.CANCELED, find(id).state()));
    }

    @Test
    void card41SeesTheEndOfTheDay() {
        ClientOrderId id = newId();
        submit(id, resting());

        simulated().control().closeMarket();

        eventually(
                PATIENCE,
                () -> assertTrue(
                        EnumSet.of(OrderState.EXPIRED, OrderState.CANCELED).contains(find(id).state())));
    }

    @Test
    void card42NeverSendsAMarketOrderUnprotected() {
        submit(newId(), anOrder().buy(10).build());

        JsonNode placed = truth();

        assertTrue(isProtected(placed), placed.toString());
    }

    @Test
    void card43KnowsThatNothingWasSentWithoutAConnection() {
        simulated().close();

        assertInstanceOf(NotProcessed.class, broker().submit(new OrderToSend(newId(), resting(), SendWindows.open())));
    }

    @Test
    void card44TriggersAStopLimitOrderOnlyAtItsPrice() {
        assumeTrue(broker().capabilities().orders().types().contains(OrderType.STOP_LIMIT), "declared: no stop-limit");
        ClientOrderId id = newId();
        submit(id, anOrder().buy(10).stopLimit("2460", "2465").build());
        eventually(PATIENCE, () -> assertEquals(OrderState.ACKNOWLEDGED, find(id).state()));

        tradesAt("2460");

        eventually(PATIENCE, () -> assertEquals(OrderState.FILLED, find(id).state()));
    }

    @Test
    void card67IsWhatTheDocumentsSay() throws IOException {
        String page = Files.readString(Path.of("../docs/brokers.md"));

        DeclaredRow declared = new DeclaredRow(broker());

        assertTrue(page.contains(declared.text()), declared.text());
        assertTrue(page.contains(declared.exits()), declared.exits());
    }

    /** Whether the one order the simulator holds could not run away with the price. */
    protected abstract boolean isProtected(JsonNode order);

    /** A status the broker's documents do not have. */
    protected String oddStatus() {
        return "FOO";
    }

    private void takenButUnknown(String kind) {
        fault(kind, "place");
        ClientOrderId id = newId();

        assertInstanceOf(Unknown.class, submit(id, resting()));

        eventually(PATIENCE, () -> assertEquals(OrderState.ACKNOWLEDGED, find(id).state()));
        assertEquals(1, simulated().control().orders().size());
    }

    private void assertRefused(OrderIntent order) {
        assertEquals(
                ReasonCode.NOT_OFFERED_BY_BROKER,
                broker().objectionTo(order).orElseThrow().code());
    }
}
