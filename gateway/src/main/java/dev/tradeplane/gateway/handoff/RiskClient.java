package dev.tradeplane.gateway.handoff;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.intent.IntentAnswer;
import dev.tradeplane.contracts.intent.IntentSubmission;
import dev.tradeplane.contracts.order.CheckReport;
import dev.tradeplane.contracts.order.OrderChange;
import dev.tradeplane.contracts.order.OrderPage;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.outbox.batch.Batcher;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.outbox.peer.PeerClient;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Hands wishes to risk-service and asks it about orders. Call it from virtual threads. A {@code PeerUnavailableException}
 * means that nothing is known; the same key may be handed over again.
 */
@Singleton
public class RiskClient {
    private static final String ORDERS = "/internal/orders";
    private static final int MAX_BATCH = 256;
    private static final TypeReference<List<IntentAnswer>> ANSWERS = new TypeReference<>() {};
    private static final TypeReference<List<OrderView>> VIEWS = new TypeReference<>() {};

    private final PeerClient peers;
    private final Batcher<IntentSubmission, IntentAnswer> waiting;

    RiskClient(PeerClient peers) {
        this.peers = peers;
        this.waiting = new Batcher<>("intents", MAX_BATCH, this::submitAll);
    }

    @PreDestroy
    void stop() {
        waiting.close();
    }

    private List<IntentAnswer> submitAll(List<IntentSubmission> batch) {
        return peers.insist(Peer.RISK_SERVICE, "/internal/intents", batch, ANSWERS);
    }

    /** Returns after risk-service's commit. Whoever waits at the same time shares one request. */
    public IntentAnswer submit(IntentSubmission submission) {
        try {
            return waiting.submit(submission).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** What would be decided now; nothing is stored. */
    public CheckReport check(IntentSubmission submission) {
        return peers.call(Peer.RISK_SERVICE, "POST", "/internal/intents/check", submission, CheckReport.class);
    }

    /** The answer of the order's key: the one given before, or the order as it is after this wait at most. */
    public OrderView answer(OrderId id, Duration wait) {
        return peers.ask(
                Peer.RISK_SERVICE, ORDERS + "/" + id + "/answer?waitMillis=" + wait.toMillis(), wait, OrderView.class);
    }

    public OrderView order(OrderId id) {
        return peers.get(Peer.RISK_SERVICE, ORDERS + "/" + id, OrderView.class);
    }

    public OrderPage orders(PeerQuery query) {
        return peers.get(Peer.RISK_SERVICE, ORDERS + query.text(), OrderPage.class);
    }

    /** The orders placed under this key; at most one, or one a leg. */
    public List<OrderView> ordersOf(IdempotencyKey key) {
        return orders(PeerQuery.of("idempotencyKey", key.value())).items();
    }

    public OrderView change(OrderId id, OrderChange change, String by) {
        String path = ORDERS + "/" + id + PeerQuery.of("by", by).text();
        return peers.call(Peer.RISK_SERVICE, "PATCH", path, change, OrderView.class);
    }

    public OrderView cancel(OrderId id, String by) {
        String path = ORDERS + "/" + id + "/cancel" + PeerQuery.of("by", by).text();
        return peers.call(Peer.RISK_SERVICE, "POST", path, null, OrderView.class);
    }

    /**
     * Cancels every open order.
     *
     * @param instrument only those in it, if given
     */
    public List<OrderView> cancelAll(String by, @Nullable String instrument) {
        PeerQuery query = PeerQuery.of("by", by).and("instrument", instrument);
        return peers.call(Peer.RISK_SERVICE, "POST", ORDERS + "/cancel" + query.text(), null, VIEWS);
    }
}
