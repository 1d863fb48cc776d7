package dev.tradeplane.broker.adapter.kite;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.Commands;
import dev.tradeplane.broker.adapter.OrderToChange;
import dev.tradeplane.broker.adapter.OrderToSend;
import dev.tradeplane.broker.adapter.SendWindows;
import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.broker.adapter.SimulatedBroker;
import dev.tradeplane.broker.adapter.SubmissionOutcome;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Acknowledged;
import dev.tradeplane.broker.adapter.SubmissionOutcome.NotProcessed;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Rejected;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import dev.tradeplane.testsupport.fixture.OrderIntentBuilder;
import dev.tradeplane.testsupport.simulator.DialectName;
import dev.tradeplane.testsupport.simulator.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KiteCoversTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @TempDir
    private Path folder = Path.of("");

    private SimulatedBroker simulated;
    private KiteBroker kite;

    @BeforeEach
    void startsFromAKnownPrice() {
        simulated = new SimulatedBroker(DialectName.KITE, folder, Desk.CREDENTIALS);
        kite = Desk.loggedIn(simulated);
        tradesAt("2450");
    }

    @AfterEach
    void closes() {
        simulated.close();
    }

    @Test
    void saysTheStopAsItWasAskedFor() {
        SentOrder entry = entered(covered().limit("2450").build());

        assertEquals(Price.of("2400"), stopOf(entry).triggerPrice());
        assertEquals("co", truth(entry).at("/placement/words/variety").asText());
    }

    @Test
    void refusesAStopThatWouldNotLose() {
        assertRefused(covered().limit("2400").build());
        assertRefused(anOrder().sell(10).limit("2450").stopLoss("2440").build());
        assertEquals(0, simulated.control().orders().size());
    }

    @Test
    void dropsNoTargetToGetAnOrderThrough() {
        assertRefused(covered().takeProfit("2500").build());
    }

    @Test
    void coversASaleTheOtherWayRound() {
        SentOrder entry = filled(anOrder().sell(10).stopLoss("2500").build());
        awaitStop(entry);

        tradesAt("2500");

        eventually(PATIENCE, () -> assertEquals(OrderState.FILLED, stopOf(entry).state()));
        assertEquals(0, held().signum());
    }

    @Test
    void leavesThePositionWithItsStop() {
        SentOrder entry = filled(covered().build());
        awaitStop(entry);

        assertInstanceOf(Acknowledged.class, kite.cancel(adopted(stopOf(entry))));

        eventually(PATIENCE, () -> assertEquals(OrderState.FILLED, stopOf(entry).state()));
        assertEquals(0, held().signum());
    }

    @Test
    void looksIntoTheBookBeforeItCancelsWhatMayBeSuchAStop() {
        SentOrder entry = filled(covered().build());
        awaitStop(entry);
        SentOrder stop = adopted(stopOf(entry));
        KiteBroker begun = Desk.at(simulated);

        assertInstanceOf(Acknowledged.class, begun.cancel(stop));

        eventually(PATIENCE, () -> assertEquals(OrderState.FILLED, stopOf(entry).state()));
    }

    @Test
    void cancelsNothingThatMayBeSuchAStopWhileTheBookCannotBeRead() {
        SentOrder entry = filled(covered().build());
        awaitStop(entry);
        SentOrder stop = adopted(stopOf(entry));
        KiteBroker begun = Desk.at(simulated);
        simulated.control().fault(Json.object().put("kind", "book-fails").put("count", 0));

        assertInstanceOf(NotProcessed.class, begun.cancel(stop));
    }

    @Test
    void movesTheStop() {
        SentOrder entry = filled(covered().build());
        awaitStop(entry);
        SentOrder stop = adopted(stopOf(entry));

        assertInstanceOf(
                Acknowledged.class, kite.modify(new OrderToChange(stop, Quantity.of(10), null, Price.of("2420"))));

        eventually(PATIENCE, () -> assertEquals(Price.of("2420"), stopOf(entry).triggerPrice()));
        assertEquals(OrderState.ACKNOWLEDGED, stopOf(entry).state());
    }

    @Test
    void doesNotResizeTheStop() {
        SentOrder entry = filled(covered().build());
        awaitStop(entry);
        SentOrder stop = adopted(stopOf(entry));

        SubmissionOutcome outcome = kite.modify(new OrderToChange(stop, Quantity.of(5), null, Price.of("2420")));

        Rejected refused = assertInstanceOf(Rejected.class, outcome);
        assertEquals(ReasonCode.NOT_OFFERED_BY_BROKER, refused.reason().code());
    }

    @Test
    void keepsTheStopForWhatAnEntryFilledBeforeItWasCanceled() {
        simulated
                .control()
                .fault(Json.object().put("kind", "partial-fill").put("count", 1).put("quantity", "4"));
        SentOrder entry = entered(covered().limit("2450").build());
        eventually(
                PATIENCE,
                () -> assertEquals(OrderState.PARTIALLY_FILLED, book(entry).state()));

        kite.cancel(entry);

        eventually(PATIENCE, () -> assertEquals(OrderState.CANCELED, book(entry).state()));
        eventually(PATIENCE, () -> assertEquals(Quantity.of(4), stopOf(entry).quantity()));
        assertEquals(List.of(stopOf(entry)), exitsAmongOthers(entry));
    }

    @Test
    void cancelsAnAfterMarketOrderOfAPersonAsWhatItIs() throws Exception {
        placeByHand("amo");
        BrokerBookOrder order = kite.ordersOfOthers().getFirst();

        assertInstanceOf(
                Acknowledged.class,
                kite.cancel(SentOrder.known(
                        Commands.newIds().clientOrderId(),
                        order.brokerOrderId(),
                        anOrder().buy(10).limit("2400").build())));

        eventually(
                PATIENCE,
                () -> assertEquals(OrderState.CANCELED, kite.orders().getFirst().state()));
    }

    private void placeByHand(String variety) throws IOException, InterruptedException {
        String token = simulated.session().orElseThrow().value();
        HttpRequest request = HttpRequest.newBuilder(
                        simulated.settings().endpoint().resolve("/orders/" + variety))
                .header("X-Kite-Version", "3")
                .header("Authorization", "token simkey:" + token)
                .POST(BodyPublishers.ofString("exchange=NSE&tradingsymbol=RELIANCE&transaction_type=BUY&quantity=10"
                        + "&product=MIS&order_type=LIMIT&price=2400"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertEquals(200, client.send(request, BodyHandlers.ofString()).statusCode());
        }
    }

    private static OrderIntentBuilder anOrder() {
        return anOrderIntent().instrument(InstrumentsOfIndia.RELIANCE);
    }

    private static OrderIntentBuilder covered() {
        return anOrder().buy(10).stopLoss("2400");
    }

    private void tradesAt(String price) {
        simulated.control().price(InstrumentsOfIndia.RELIANCE.value(), price);
    }

    private SentOrder entered(OrderIntent entry) {
        OrderToSend order = new OrderToSend(Commands.newIds().clientOrderId(), entry, SendWindows.open());
        Acknowledged taken = assertInstanceOf(
                Acknowledged.class, kite.natives().orElseThrow().submitWithExits(order));
        return SentOrder.known(order.clientOrderId(), taken.brokerOrderId(), entry);
    }

    private SentOrder filled(OrderIntent intent) {
        SentOrder entry = entered(intent);
        eventually(PATIENCE, () -> assertEquals(OrderState.FILLED, book(entry).state()));
        return entry;
    }

    private void awaitStop(SentOrder entry) {
        eventually(PATIENCE, () -> assertEquals(1, exitsAmongOthers(entry).size()));
    }

    private static SentOrder adopted(BrokerBookOrder stop) {
        OrderIntent intent = anOrder().sell(10).stop("2400").reduceOnly().build();
        return SentOrder.known(Commands.newIds().clientOrderId(), stop.brokerOrderId(), intent);
    }

    private List<BrokerBookOrder> exitsAmongOthers(SentOrder entry) {
        return kite.ordersOfOthers().stream()
                .filter(order -> entry.requireBrokerOrderId().equals(order.parent()))
                .toList();
    }

    private BrokerBookOrder stopOf(SentOrder entry) {
        return kite.orders().stream()
                .filter(order -> entry.requireBrokerOrderId().equals(order.parent()))
                .findFirst()
                .orElseThrow();
    }

    private BrokerBookOrder book(SentOrder entry) {
        BrokerOrderId id = entry.requireBrokerOrderId();
        return kite.orders().stream()
                .filter(order -> order.brokerOrderId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode truth(SentOrder entry) {
        String id = entry.requireBrokerOrderId().value();
        for (JsonNode order : simulated.control().orders()) {
            if (order.path("id").asText().equals(id)) {
                return order;
            }
        }
        throw new AssertionError(id + " is not there");
    }

    private BigDecimal held() {
        return kite.positions().stream()
                .map(position -> position.quantity().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void assertRefused(OrderIntent entry) {
        assertEquals(
                ReasonCode.NOT_OFFERED_BY_BROKER,
                kite.objectionTo(entry).orElseThrow().code());
        OrderToSend order = new OrderToSend(Commands.newIds().clientOrderId(), entry, SendWindows.open());
        assertInstanceOf(Rejected.class, kite.natives().orElseThrow().submitWithExits(order));
    }
}
