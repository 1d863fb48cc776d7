package dev.tradeplane.broker.adapter.alpaca;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.BrokerTrade;
import dev.tradeplane.broker.adapter.Lookup;
import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.broker.adapter.SubmissionOutcome;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Acknowledged;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Rejected;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.testsupport.simulator.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlpacaChangesTest {
    @TempDir
    private Path folder = Path.of("");

    private Desk desk;

    @AfterEach
    void closes() {
        desk.close();
    }

    @Test
    void staysOneOrderHoweverOftenItIsChanged() {
        desk = new Desk(folder);
        SentOrder order = desk.working();

        change(order, 20, "181");
        change(order, 30, "182");

        assertEquals(3, desk.simulated.control().orders().size());
        assertEquals(List.of(desk.book(order)), desk.alpaca.orders());
        BrokerBookOrder now = desk.book(order);
        assertEquals(order.brokerOrderId(), now.brokerOrderId());
        assertEquals(order.clientOrderId(), now.clientOrderId());
        assertEquals(Quantity.of(30), now.quantity());
        assertEquals(OrderState.ACKNOWLEDGED, now.state());
    }

    @Test
    void isFoundByOurIdAfterAChange() {
        desk = new Desk(folder);
        SentOrder order = desk.working();
        change(order, 20, "181");

        Lookup found = desk.alpaca.find(unknown(order.clientOrderId(), order));

        assertEquals(new Lookup.Found(desk.book(order)), found);
    }

    @Test
    void readsTheBookOnceForMany() {
        desk = new Desk(folder);
        List<SentOrder> orders = List.of(desk.working(), desk.working(), desk.working(), desk.working());
        change(orders.getFirst(), 20, "181");

        Map<ClientOrderId, Lookup> found = desk.alpaca.find(orders);

        orders.forEach(order -> assertEquals(new Lookup.Found(desk.book(order)), found.get(order.clientOrderId())));
    }

    @Test
    void sendsNoChangeTwice() {
        desk = new Desk(folder);
        SentOrder order = desk.working();

        change(order, 20, "181");
        change(order, 20, "181");

        assertEquals(2, desk.simulated.control().orders().size());
    }

    @Test
    void learnsFromTheBookThatAnUnansweredChangeWasMade() {
        desk = new Desk(folder);
        SentOrder order = desk.working();
        desk.simulated
                .control()
                .fault(Json.object()
                        .put("kind", "accept-then-reset")
                        .put("operation", "modify")
                        .put("count", 1));

        assertInstanceOf(SubmissionOutcome.Unknown.class, desk.alpaca.modify(Desk.to(order, 20, "181")));
        change(order, 20, "181");

        assertEquals(2, desk.simulated.control().orders().size());
        assertEquals(Quantity.of(20), desk.book(order).quantity());
    }

    @Test
    void cancelsWhatStandsInItsPlace() {
        desk = new Desk(folder);
        SentOrder order = desk.working();
        change(order, 20, "181");

        assertEquals(new Acknowledged(order.requireBrokerOrderId()), desk.alpaca.cancel(order));

        desk.awaitState(order, OrderState.CANCELED);
    }

    @Test
    void hasACancelAskedAgainWhileItIsBeingChanged() throws Exception {
        desk = new Desk(folder, "--latency-millis", "1000");
        SentOrder order = desk.working();
        CompletableFuture<SubmissionOutcome> changed = changing(order, 20, "179");

        assertInstanceOf(SubmissionOutcome.NotProcessed.class, desk.alpaca.cancel(order));
        changed.get();
        // To ask the broker meanwhile would use up its rate budget.
        eventually(Desk.PATIENCE, () -> assertEquals("REPLACED", desk.truth(order)));
        eventually(Desk.PATIENCE, () -> assertInstanceOf(Acknowledged.class, desk.alpaca.cancel(order)));

        desk.awaitState(order, OrderState.CANCELED);
    }

    @Test
    void saysThatKeysAreRevokedAndNotThatTheOrderIsOver() {
        desk = new Desk(folder);
        SentOrder order = desk.working();
        desk.simulated.control().expireSession();

        Rejected refused = assertInstanceOf(Rejected.class, desk.alpaca.cancel(order));

        assertEquals(ReasonCode.BROKER_SESSION_EXPIRED, refused.reason().code());
    }

    @Test
    void countsTheFillsOfWhatStandsInItsPlace() {
        desk = new Desk(folder);
        SentOrder order = desk.working();
        change(order, 20, "181");

        desk.tradesAt("181");

        desk.awaitState(order, OrderState.FILLED);
        assertEquals(Quantity.of(20), traded(order));
        desk.alpaca.trades(order).forEach(trade -> assertEquals(order.brokerOrderId(), trade.brokerOrderId()));
    }

    @Test
    void refusesToChangeWhatTradedInPart() {
        desk = new Desk(folder);
        SentOrder order = partlyFilled();

        Rejected refused = assertInstanceOf(Rejected.class, desk.alpaca.modify(Desk.to(order, 20, "181")));

        assertEquals(ReasonCode.NOT_OFFERED_BY_BROKER, refused.reason().code());
        assertEquals(1, desk.simulated.control().orders().size());
    }

    @Test
    void takesOffWhatTradesWhileItIsBeingChanged() throws Exception {
        desk = new Desk(folder, "--latency-millis", "1000");
        SentOrder order = desk.working();
        desk.fillsOnly("4");

        CompletableFuture<SubmissionOutcome> changed = changing(order, 10, "179");
        desk.tradesAt("180");
        desk.tradesAt("190");

        // In two steps of a second each it may have to be asked for again, as reconciliation does.
        changed.get();
        eventually(Desk.PATIENCE, () -> change(order, 10, "179"));
        assertEquals(Quantity.of(10), desk.book(order).quantity());
        desk.tradesAt("179");
        desk.awaitState(order, OrderState.FILLED);
        assertEquals(Quantity.of(10), traded(order));
        assertEquals(Quantity.of(10), desk.book(order).filledQuantity());
    }

    @Test
    void finishesAChangeThatWasCutShort() throws Exception {
        desk = new Desk(folder);
        SentOrder order = partlyFilled();
        replaceAsBefore(order, "{\"qty\":\"10\",\"limit_price\":\"181\"}");
        eventually(
                Desk.PATIENCE,
                () -> assertEquals(Quantity.of(14), desk.book(order).quantity()));

        change(order, 10, "181");

        assertEquals(Quantity.of(10), desk.book(order).quantity());
    }

    @Test
    void refusesToChangeWhatIsOver() {
        desk = new Desk(folder);
        SentOrder order = desk.working();
        desk.tradesAt("180");
        desk.awaitState(order, OrderState.FILLED);

        assertInstanceOf(Rejected.class, desk.alpaca.modify(Desk.to(order, 20, "181")));
    }

    @Test
    void saysSoWhenTheFillWasFasterThanTheChange() throws Exception {
        desk = new Desk(folder, "--latency-millis", "1000");
        SentOrder order = desk.working();

        CompletableFuture<SubmissionOutcome> changed = changing(order, 20, "179");
        desk.tradesAt("180");

        assertInstanceOf(Rejected.class, changed.get());
        desk.awaitState(order, OrderState.FILLED);
        assertEquals(List.of(desk.book(order)), desk.alpaca.orders());
        assertNotEquals(Quantity.of(20), desk.book(order).quantity());
    }

    /** Taken by the broker, and on its way to the exchange for the latency to come. */
    private CompletableFuture<SubmissionOutcome> changing(SentOrder order, long quantity, String limit) {
        CompletableFuture<SubmissionOutcome> changed =
                CompletableFuture.supplyAsync(() -> desk.alpaca.modify(Desk.to(order, quantity, limit)));
        eventually(
                Desk.PATIENCE,
                () -> assertEquals(2, desk.simulated.control().orders().size()));
        return changed;
    }

    private SentOrder partlyFilled() {
        SentOrder order = desk.working();
        desk.fillsOnly("4");
        desk.tradesAt("180");
        desk.tradesAt("190");
        desk.awaitState(order, OrderState.PARTIALLY_FILLED);
        return order;
    }

    private void change(SentOrder order, long quantity, String limit) {
        assertEquals(
                new Acknowledged(order.requireBrokerOrderId()), desk.alpaca.modify(Desk.to(order, quantity, limit)));
    }

    private Quantity traded(SentOrder order) {
        return desk.alpaca.trades(order).stream().map(BrokerTrade::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    private static SentOrder unknown(ClientOrderId id, SentOrder order) {
        return new SentOrder(id, null, order.intent(), Instant.EPOCH, Set.of());
    }

    /** What a process that died in the middle of a change left behind. */
    private void replaceAsBefore(SentOrder order, String body) throws Exception {
        URI base = desk.simulated.settings().endpoint();
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/v2/orders/" + order.brokerOrderId()))
                .header("APCA-API-KEY-ID", "simkey")
                .header("APCA-API-SECRET-KEY", "simsecret")
                .method("PATCH", BodyPublishers.ofString(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            JsonNode answer =
                    Json.read(http.send(request, BodyHandlers.ofString()).body());
            assertEquals("10", answer.path("qty").asText(), answer.toString());
        }
    }
}
