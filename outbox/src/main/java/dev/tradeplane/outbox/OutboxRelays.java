package dev.tradeplane.outbox;

import dev.tradeplane.outbox.peer.PeerClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The relays of this service, one a destination. */
@Singleton
public class OutboxRelays {
    private final Map<Destination, OutboxRelay> relays = new EnumMap<>(Destination.class);
    private final Pool pool;
    private final PeerClient peers;
    private final OutboxConfig config;
    private final MeterRegistry meters;

    OutboxRelays(Pool pool, PeerClient peers, OutboxConfig config, MeterRegistry meters) {
        this.pool = pool;
        this.peers = peers;
        this.config = config;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        for (Destination destination : config.destinations().orElse(Set.of())) {
            OutboxRelay relay = new OutboxRelay(destination, new OutboxTable(pool, destination), peers, config);
            relays.put(destination, relay);
            meters.gauge(
                    "outbox.waiting",
                    io.micrometer.core.instrument.Tags.of("destination", destination.name()),
                    relay,
                    OutboxRelay::waiting);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        relays.values().forEach(OutboxRelay::close);
    }

    /** Tell the relays that something was committed. */
    public void wake() {
        relays.values().forEach(OutboxRelay::wake);
    }

    /** Whether so much waits for a silent peer that no new order may be taken (fail closed). */
    public boolean overfull() {
        return relays.values().stream().anyMatch(r -> r.waiting() > config.maxWaiting());
    }
}
