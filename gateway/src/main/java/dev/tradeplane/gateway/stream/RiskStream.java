package dev.tradeplane.gateway.stream;

import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.outbox.peer.PeerClient;
import dev.tradeplane.outbox.peer.PeerUnavailableException;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Follows risk-service's stream once for each listener. When it ends, so does the listener's: the listener connects
 * again and reads the current state first.
 */
@Singleton
class RiskStream {
    private static final Logger LOG = Logger.getLogger(RiskStream.class);
    private static final String DATA = "data:";

    private final PeerClient peers;
    private final Set<MultiEmitter<? super String>> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean ending;

    RiskStream(PeerClient peers) {
        this.peers = peers;
    }

    Multi<String> events() {
        return Multi.createFrom()
                .<String>emitter(
                        emitter -> Thread.ofVirtual().name("events").start(() -> follow(emitter)),
                        BackPressureStrategy.BUFFER);
    }

    /** Listeners connect again, to a process that stays. */
    void end(@Observes ShutdownDelayInitiatedEvent event) {
        ending = true;
        listeners.forEach(MultiEmitter::complete);
    }

    private void follow(MultiEmitter<? super String> listener) {
        listeners.add(listener);
        if (ending) {
            listener.complete();
        }
        try (Stream<String> lines = peers.follow(Peer.RISK_SERVICE, "/internal/stream")) {
            listener.onTermination(lines::close);
            lines.takeWhile(line -> !listener.isCancelled())
                    .filter(line -> line.startsWith(DATA))
                    .forEach(line -> listener.emit(line.substring(DATA.length()).strip()));
            listener.complete();
        } catch (PeerUnavailableException | UncheckedIOException e) {
            LOG.debugf("the stream of events ended: %s", e.toString());
            listener.complete();
        } finally {
            listeners.remove(listener);
        }
    }
}
