package dev.tradeplane.broker.adapter.alpaca;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.broker.adapter.BrokerReport;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.stream.StreamReader;
import dev.tradeplane.contracts.id.BrokerOrderId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Updates of orders: the keys are shown, then the stream is asked for; play money speaks in binary frames, money in text.
 * Nothing is told again, so what happened before Alpaca says that it tells may have been missed. Executions have ids
 * here, but not provably those of the account's activities: the book is read for what happened.
 */
final class AlpacaStream implements StreamReader {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String UPDATES = "trade_updates";

    private final AlpacaRequests requests;
    private final FirstOrders firsts;
    private final Consumer<BrokerReport> listener;
    private volatile Consumer<String> send = frame -> {};

    AlpacaStream(AlpacaRequests requests, FirstOrders firsts, Consumer<BrokerReport> listener) {
        this.requests = requests;
        this.firsts = firsts;
        this.listener = listener;
    }

    @Override
    public void opened(Consumer<String> sender) {
        send = sender;
        ObjectNode hello = JSON.objectNode().put("action", "authenticate");
        hello.putObject("data").put("key_id", requests.key()).put("secret_key", requests.secret());
        sender.accept(hello.toString());
    }

    @Override
    public void text(String frame) {
        JsonNode message = BrokerJson.parse(frame);
        JsonNode said = message.path("data");
        switch (message.path("stream").asText()) {
            case "authorization" -> listen(said.path("status").asText());
            case "listening" -> listener.accept(new BrokerReport.Gap());
            case UPDATES -> told(said.path("order"));
            default -> {}
        }
    }

    @Override
    public void binary(ByteBuffer frame) {
        text(StandardCharsets.UTF_8.decode(frame).toString());
    }

    private void listen(String status) {
        if (!status.equals("authorized")) {
            throw new IllegalStateException("alpaca does not accept the keys: " + status);
        }
        ObjectNode ask = JSON.objectNode().put("action", "listen");
        ask.putObject("data").putArray("streams").add(UPDATES);
        send.accept(ask.toString());
    }

    private void told(JsonNode order) {
        BrokerOrderId id = BrokerOrderId.of(BrokerJson.required(order, "id"));
        String before = BrokerJson.text(order, "replaces");
        if (before != null) {
            firsts.learn(id, BrokerOrderId.of(before));
        }
        listener.accept(new BrokerReport.Changed(
                AlpacaWords.clientOrderId(BrokerJson.text(order, "client_order_id")), firsts.of(id)));
    }
}
