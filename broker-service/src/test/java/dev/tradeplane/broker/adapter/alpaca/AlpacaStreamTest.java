package dev.tradeplane.broker.adapter.alpaca;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.adapter.BrokerReport;
import dev.tradeplane.broker.adapter.BrokerReport.Changed;
import dev.tradeplane.broker.adapter.BrokerReport.Gap;
import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Acknowledged;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlpacaStreamTest {
    @TempDir
    private Path folder = Path.of("");

    private final List<BrokerReport> reports = new CopyOnWriteArrayList<>();
    private Desk desk;
    private AlpacaStream stream;

    @BeforeEach
    void opens() {
        desk = new Desk(folder);
        stream = new AlpacaStream(new AlpacaRequests(desk.simulated), new FirstOrders(), reports::add);
    }

    @AfterEach
    void closes() {
        desk.close();
    }

    @Test
    void asksForUpdatesOnceItsKeysAreAccepted() {
        List<String> sent = new ArrayList<>();
        stream.opened(sent::add);

        stream.text(authorization("authorized"));

        assertEquals(
                List.of(
                        "{\"action\":\"authenticate\",\"data\":{\"key_id\":\"simkey\",\"secret_key\":\"simsecret\"}}",
                        "{\"action\":\"listen\",\"data\":{\"streams\":[\"trade_updates\"]}}"),
                sent);
    }

    @Test
    void endsAConnectionThatDoesNotAcceptItsKeys() {
        assertThrows(IllegalStateException.class, () -> stream.text(authorization("unauthorized")));
    }

    @Test
    void tellsOfAGapWhenUpdatesBegin() {
        stream.text("{\"stream\":\"listening\",\"data\":{\"streams\":[\"trade_updates\"]}}");

        assertEquals(List.of(new Gap()), reports);
    }

    @Test
    void readsTextAndBytesAlike() {
        String frame = update("fill", "b0", "ABC1", "null");

        stream.text(frame);
        stream.binary(ByteBuffer.wrap(frame.getBytes(StandardCharsets.UTF_8)));

        assertEquals(List.of(changed("ABC1", "b0"), changed("ABC1", "b0")), reports);
    }

    @Test
    void readsAnEventNobodyDocumented() {
        stream.text(update("never_documented", "b0", "ABC1", "null"));

        assertEquals(List.of(changed("ABC1", "b0")), reports);
    }

    @Test
    void namesAChangedOrderAsItBegan() {
        stream.text(update("new", "b1", "ABC1-x1", "\"b0\""));
        stream.text(update("new", "b2", "ABC1-x2", "\"b1\""));

        assertEquals(List.of(changed("ABC1", "b0"), changed("ABC1", "b0")), reports);
    }

    @Test
    void doesNotNameWhatOthersPlaced() {
        stream.text(update("new", "b0", "12345678-0000-4000-8000-000000000000", "null"));

        assertEquals(List.of(new Changed(null, BrokerOrderId.of("b0"))), reports);
    }

    @Test
    void hearsOfItsOrdersAndOfWhatStandsInTheirPlace() {
        desk.alpaca.follow(reports::add);
        awaitGaps(2);
        SentOrder order = desk.working();
        assertEquals(new Acknowledged(order.requireBrokerOrderId()), desk.alpaca.modify(Desk.to(order, 20, "181")));
        reports.clear();

        desk.tradesAt("181");

        eventually(
                Desk.PATIENCE,
                () -> assertTrue(
                        reports.contains(new Changed(order.clientOrderId(), order.requireBrokerOrderId())),
                        reports.toString()));
    }

    @Test
    void tellsOfAGapAfterALostConnection() {
        desk.alpaca.follow(reports::add);
        awaitGaps(2);
        int before = reports.size();

        desk.simulated.control().dropStreams();

        awaitGaps(before + 2);
    }

    /** One for each connection, and one when updates begin on it. */
    private void awaitGaps(int least) {
        eventually(
                Desk.PATIENCE,
                () -> assertTrue(reports.stream().filter(Gap.class::isInstance).count() >= least, reports.toString()));
    }

    private static Changed changed(String clientId, String id) {
        return new Changed(ClientOrderId.of(clientId), BrokerOrderId.of(id));
    }

    private static String authorization(String status) {
        return "{\"stream\":\"authorization\",\"data\":{\"status\":\"" + status + "\",\"action\":\"authenticate\"}}";
    }

    private static String update(String event, String id, String clientId, String replaces) {
        return "{\"stream\":\"trade_updates\",\"data\":{\"event\":\"" + event + "\",\"execution_id\":\"e1\",\"order\":"
                + "{\"id\":\"" + id + "\",\"client_order_id\":\"" + clientId + "\",\"replaces\":" + replaces + "}}}";
    }
}
