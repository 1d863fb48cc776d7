package dev.tradeplane.risk.referenceprice;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.outbox.peer.PeerClient;
import dev.tradeplane.outbox.time.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The last quote of each instrument, polled from broker-service. While it does not answer the quotes grow old, and the
 * checks refuse what is too old: nothing here makes a price up.
 */
@Singleton
public class ReferencePrices {
    private static final Logger LOG = Logger.getLogger(ReferencePrices.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final TypeReference<List<Quote>> LIST = new TypeReference<>() {};

    private final PeerClient peers;
    private final Rounds rounds = new Rounds();
    private final Map<InstrumentId, Quote> quotes = new ConcurrentHashMap<>();
    private Set<InstrumentId> polled = Set.of();
    private volatile Runnable lost = () -> {};

    ReferencePrices(PeerClient peers) {
        this.peers = peers;
    }

    void start(@Observes StartupEvent event) {
        rounds.start("reference-prices", POLL, this::fetch);
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.stop();
    }

    /** The last quote, however old; null when there never was one. */
    public @Nullable Quote last(InstrumentId instrument) {
        return quotes.get(instrument);
    }

    /** Prices that came another way, such as with an instrument nobody asked for before. */
    public void take(Collection<Quote> fresh) {
        fresh.forEach(quote -> quotes.put(quote.instrument(), quote));
    }

    /** Runs when broker-service no longer tells a price that it told before: it has forgotten who wants it. */
    public void whenLost(Runnable reaction) {
        lost = reaction;
    }

    private void fetch() {
        try {
            List<Quote> all = peers.call(Peer.BROKER_SERVICE, "GET", "/internal/quotes", null, LIST);
            take(all);
            Set<InstrumentId> before = polled;
            polled = all.stream().map(Quote::instrument).collect(Collectors.toUnmodifiableSet());
            if (!polled.containsAll(before)) {
                lost.run();
            }
        } catch (RuntimeException e) {
            LOG.debugf("quotes not fetched: %s", e.toString());
        }
    }
}
