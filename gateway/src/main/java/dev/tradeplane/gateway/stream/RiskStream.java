package dev.tradeplane.gateway.stream;

import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.outbox.peer.PeerClient;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What risk-service tells, followed once for all who listen. When it ends, so does each listener's stream: the listener
 * connects again and reads the current state first. So does one that does not keep up.
 */
@Singleton
class RiskStream {
    /** What a listener may be behind: a second of a busy account. */
    private static final int BUFFERED = 2048;

    private final Supplier<Stream<String>> lines;
    private @Nullable Listeners listeners;
    private boolean ending;

    RiskStream(PeerClient peers) {
        this.lines = () -> peers.follow(Peer.RISK_SERVICE, "/internal/stream");
    }

    Multi<String> events() {
        return Multi.createFrom().<String>emitter(this::listen, BUFFERED);
    }

    /** Listeners connect again, to a process that stays. */
    synchronized void end(@Observes ShutdownDelayInitiatedEvent event) {
        ending = true;
        if (listeners != null) {
            listeners.end();
        }
    }

    private synchronized void listen(MultiEmitter<? super String> listener) {
        if (ending) {
            listener.complete();
        } else if (listeners == null || !listeners.add(listener)) {
            listeners = new Listeners(listener);
            Thread.ofVirtual().name("events").start(followedBy(listeners));
        }
    }

    private Runnable followedBy(Listeners those) {
        return () -> those.follow(lines);
    }
}
