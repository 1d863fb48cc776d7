package dev.tradeplane.risk.instrument;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.Instrument;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.outbox.peer.PeerClient;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The instruments master, fetched at the start and every minute; while a fetch fails the last one stays. */
@Singleton
public class InstrumentCatalog {
    private static final Logger LOG = Logger.getLogger(InstrumentCatalog.class);
    private static final Duration REFRESH = Duration.ofMinutes(1);
    private static final Duration RETRY = Duration.ofMillis(200);
    private static final TypeReference<List<Instrument>> LIST = new TypeReference<>() {};

    private final PeerClient peers;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile Map<InstrumentId, Instrument> instruments = Map.of();

    InstrumentCatalog(PeerClient peers) {
        this.peers = peers;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("instruments").start(this::refresh);
    }

    void stop(@Observes ShutdownEvent event) {
        stop.countDown();
    }

    public @Nullable Instrument find(InstrumentId id) {
        return instruments.get(id);
    }

    public boolean isLoaded() {
        return !instruments.isEmpty();
    }

    private void refresh() {
        try {
            while (!stop.await((fetch() ? REFRESH : RETRY).toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("fetching instruments");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean fetch() {
        try {
            List<Instrument> all = peers.call(Peer.BROKER_SERVICE, "GET", "/internal/instruments", null, LIST);
            instruments = all.stream().collect(Collectors.toUnmodifiableMap(Instrument::id, Function.identity()));
            return !all.isEmpty();
        } catch (RuntimeException e) {
            LOG.debugf("instruments not fetched: %s", e.toString());
            return false;
        }
    }
}
