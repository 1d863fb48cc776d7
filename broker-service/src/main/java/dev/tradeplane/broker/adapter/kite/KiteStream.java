package dev.tradeplane.broker.adapter.kite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.BrokerReport;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.stream.StreamReader;
import dev.tradeplane.contracts.id.BrokerOrderId;
import java.util.function.Consumer;

/**
 * Updates of orders on Kite's ticker (Kite Connect v3, "WebSocket streaming"). They come without being asked for, and
 * hold no trade ids: the book is read for what happened.
 */
final class KiteStream implements StreamReader {
    private final Consumer<BrokerReport> listener;

    KiteStream(Consumer<BrokerReport> listener) {
        this.listener = listener;
    }

    @Override
    public void opened(Consumer<String> send) {
        // Nothing to ask for.
    }

    @Override
    public void text(String frame) {
        JsonNode message = BrokerJson.parse(frame);
        if (message.path("type").asText().equals("order")) {
            JsonNode order = message.path("data");
            listener.accept(new BrokerReport.Changed(
                    KiteBook.clientOrderId(order), BrokerOrderId.of(BrokerJson.required(order, "order_id"))));
        }
    }
}
