package dev.tradeplane.broker.adapter.fyers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.BrokerReport;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.session.SessionToken;
import dev.tradeplane.broker.adapter.stream.StreamReader;
import dev.tradeplane.contracts.id.BrokerOrderId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Updates of orders and trades (Fyers API v3, "Order WebSocket"). That the trade ids of the stream are those of the trade
 * book is unconfirmed: the book is read for what happened. A connection whose token ended stays open and says nothing, so
 * it is given up as soon as the session is another, or no pong comes.
 */
final class FyersStream implements StreamReader {
    private static final String PING = "ping";
    private static final String PONG = "pong";
    private static final String SUBSCRIBE =
            BrokerJson.write(Map.of("T", "SUB_ORD", "SLIST", List.of("orders", "trades"), "SUB_T", 1));
    private static final int MOST_UNANSWERED = 3;

    private final Consumer<BrokerReport> listener;
    private final Supplier<Optional<SessionToken>> session;
    private volatile @Nullable SessionToken openedIn;
    private final AtomicInteger unanswered = new AtomicInteger();

    FyersStream(Consumer<BrokerReport> listener, Supplier<Optional<SessionToken>> session) {
        this.listener = listener;
        this.session = session;
    }

    @Override
    public void opened(Consumer<String> send) {
        openedIn = session.get().orElse(null);
        unanswered.set(0);
        send.accept(SUBSCRIBE);
    }

    @Override
    public void beat(Consumer<String> send) {
        if (!session.get().equals(Optional.ofNullable(openedIn))) {
            throw new IllegalStateException("the session is another");
        }
        if (unanswered.getAndIncrement() >= MOST_UNANSWERED) {
            throw new IllegalStateException("no pong came");
        }
        send.accept(PING);
    }

    @Override
    public void text(String frame) {
        unanswered.set(0);
        if (frame.equals(PONG)) {
            return;
        }
        JsonNode message = BrokerJson.parse(frame);
        changed(message.path("orders"));
        changed(message.path("trades"));
    }

    /** In the names of Fyers' order management system, without what would be zero or empty. */
    private void changed(JsonNode row) {
        String id = BrokerJson.text(row, "id");
        if (id != null) {
            listener.accept(new BrokerReport.Changed(
                    FyersWords.clientOrderId(BrokerJson.text(row, "ordertag")).orElse(null), BrokerOrderId.of(id)));
        }
    }
}
