package dev.tradeplane.risk.brokersession;

import dev.tradeplane.contracts.order.BrokerSession;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.outbox.peer.PeerClient;
import dev.tradeplane.outbox.time.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks again and again, so that a view of the account never waits for broker-service. */
@Singleton
public class BrokerSessionWord {
    private static final Logger LOG = Logger.getLogger(BrokerSessionWord.class);

    private final PeerClient peers;
    private final SessionConfig config;
    private final Rounds rounds = new Rounds();
    private volatile @Nullable BrokerSession last;
    private int failures;

    BrokerSessionWord(PeerClient peers, SessionConfig config) {
        this.peers = peers;
        this.config = config;
    }

    /** What was said last; after half a minute without an answer nothing was. */
    public @Nullable BrokerSession last() {
        return last;
    }

    void start(@Observes StartupEvent event) {
        rounds.start("broker-session", config.interval(), this::ask);
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.stop();
    }

    private void ask() {
        try {
            last = peers.get(Peer.BROKER_SERVICE, "/internal/broker/session", BrokerSession.class);
            failures = 0;
        } catch (RuntimeException e) {
            failures++;
            // Not at once: a restart of broker-service is no news of the session.
            if (config.interval().multipliedBy(failures).compareTo(config.believedFor()) > 0) {
                last = null;
            }
            LOG.debugf("the broker's session is not known: %s", e.toString());
        }
    }
}
