package dev.tradeplane.gateway.account;

import dev.tradeplane.contracts.order.BrokerHealth;
import dev.tradeplane.contracts.order.BrokerSession;
import dev.tradeplane.contracts.order.CallBreaker;
import dev.tradeplane.contracts.order.EgressAddress;
import dev.tradeplane.contracts.settings.CellSettings;
import dev.tradeplane.gateway.account.AccountReport.Connection;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.outbox.peer.PeerClient;
import dev.tradeplane.outbox.peer.PeerUnavailableException;
import dev.tradeplane.outbox.settings.SettingsFile;
import dev.tradeplane.outbox.sql.StoreUnavailableException;
import dev.tradeplane.outbox.sql.Transactions;
import dev.tradeplane.outbox.web.ProblemException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks each part of the cell, all at once, something it can only answer when it works. Whoever is late is unreachable. */
@Singleton
class CellHealth {
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final String PAPER = "paper";

    private final PeerClient peers;
    private final Transactions transactions;
    private final SettingsFile settings;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    CellHealth(PeerClient peers, Transactions transactions, SettingsFile settings) {
        this.peers = peers;
        this.transactions = transactions;
        this.settings = settings;
    }

    /**
     * The cell as it answered.
     *
     * @param components by name, in the order in which an order passes them
     * @param breakers of the calls to the broker; empty when broker-service does not answer
     * @param egress absent then too, or where no address is registered
     */
    record Seen(
            Map<String, Component> components,
            Connection brokerSession,
            List<CallBreaker> breakers,
            @Nullable EgressAddress egress) {}

    /** The gateway answers, so it is up. broker-service answers through risk-service, on the way an order takes. */
    Seen look() {
        var risk = asked(() -> answers(Peer.RISK_SERVICE, "/internal/account"));
        var broker = asked(() -> peers.get(Peer.RISK_SERVICE, "/internal/broker/health", BrokerHealth.class));
        var session = asked(() -> peers.get(Peer.RISK_SERVICE, "/internal/broker/session", BrokerSession.class));
        var audit = asked(() -> answers(Peer.AUDIT_SERVICE, "/internal/entries?limit=1"));
        var database = asked(this::databaseAnswers);
        Optional<BrokerHealth> health = broker.join();
        Map<String, Component> components = new LinkedHashMap<>();
        components.put(Peer.GATEWAY.key(), Component.UP);
        components.put(Peer.RISK_SERVICE.key(), Component.of(risk.join()));
        components.put(Peer.BROKER_SERVICE.key(), Component.of(health));
        components.put(Peer.AUDIT_SERVICE.key(), Component.of(audit.join()));
        components.put("database", Component.of(database.join()));
        components.put("broker", Component.ofBroker(health));
        return new Seen(
                components,
                connection(session.join()),
                health.map(BrokerHealth::breakers).orElse(List.of()),
                health.map(BrokerHealth::egress).orElse(null));
    }

    private Connection connection(Optional<BrokerSession> session) {
        String broker = settings.current().map(CellSettings::brokerName).orElse("unknown");
        boolean paper = broker.equals(PAPER);
        return session.map(told ->
                        new Connection(broker, paper, told.state(), told.user(), told.expiresAt(), told.warning()))
                .orElseGet(() -> new Connection(broker, paper, BrokerSession.State.UNKNOWN, null, null, null));
    }

    private Boolean answers(Peer peer, String path) {
        peers.tell(peer, "GET", path, null);
        return true;
    }

    private Boolean databaseAnswers() {
        return transactions.run(connection -> connection
                .query("select true")
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getBoolean(0));
    }

    private <T> CompletableFuture<Optional<T>> asked(Supplier<T> question) {
        return CompletableFuture.supplyAsync(() -> answer(question), threads)
                .completeOnTimeout(Optional.empty(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static <T> Optional<T> answer(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (PeerUnavailableException | ProblemException | StoreUnavailableException e) {
            return Optional.empty();
        }
    }
}
