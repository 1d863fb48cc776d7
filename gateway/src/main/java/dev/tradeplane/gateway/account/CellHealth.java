package dev.tradeplane.gateway.account;

import dev.tradeplane.contracts.order.BrokerSession;
import dev.tradeplane.contracts.settings.CellSettings;
import dev.tradeplane.gateway.account.AccountReport.Connection;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.outbox.peer.PeerClient;
import dev.tradeplane.outbox.peer.PeerUnavailableException;
import dev.tradeplane.outbox.settings.SettingsFile;
import dev.tradeplane.outbox.web.ProblemException;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Asks each service of the cell something it can only answer when it works. */
@Singleton
class CellHealth {
    private static final String PAPER = "paper";
    /** Which peer is asked what; broker-service answers through risk-service, on the way an order takes. */
    private static final Map<Peer, Question> QUESTIONS = new EnumMap<>(Map.of(
            Peer.RISK_SERVICE, new Question(Peer.RISK_SERVICE, "/internal/account"),
            Peer.BROKER_SERVICE, new Question(Peer.RISK_SERVICE, "/internal/quotes"),
            Peer.AUDIT_SERVICE, new Question(Peer.AUDIT_SERVICE, "/internal/entries?limit=1")));

    private record Question(Peer asked, String path) {}

    private final PeerClient peers;
    private final SettingsFile settings;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    CellHealth(PeerClient peers, SettingsFile settings) {
        this.peers = peers;
        this.settings = settings;
    }

    /** UP or DOWN by service; the gateway answers, so it is up. */
    Map<String, String> components() {
        Map<Peer, CompletableFuture<Boolean>> asked = new EnumMap<>(Peer.class);
        QUESTIONS.forEach(
                (peer, question) -> asked.put(peer, CompletableFuture.supplyAsync(() -> answers(question), threads)));
        Map<String, String> components = new LinkedHashMap<>();
        components.put(Peer.GATEWAY.key(), "UP");
        asked.forEach((peer, up) -> components.put(peer.key(), up.join() ? "UP" : "DOWN"));
        return components;
    }

    Connection connection() {
        String broker = settings.current().map(CellSettings::brokerName).orElse("unknown");
        try {
            BrokerSession session = peers.get(Peer.RISK_SERVICE, "/internal/broker/session", BrokerSession.class);
            return new Connection(broker, broker.equals(PAPER), session.state(), session.user(), session.expiresAt());
        } catch (PeerUnavailableException | ProblemException e) {
            return new Connection(broker, broker.equals(PAPER), BrokerSession.State.UNKNOWN, null, null);
        }
    }

    private boolean answers(Question question) {
        try {
            peers.tell(question.asked(), "GET", question.path(), null);
            return true;
        } catch (PeerUnavailableException | ProblemException e) {
            return false;
        }
    }
}
