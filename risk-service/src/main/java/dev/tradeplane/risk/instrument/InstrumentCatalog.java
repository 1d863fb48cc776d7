package dev.tradeplane.risk.instrument;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.Instrument;
import dev.tradeplane.contracts.market.MarketExtract;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.risk.referenceprice.ReferencePrices;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The instruments that matter here: what broker-service follows, and whatever an order asked for. A broker has too many to
 * know them all; one that is not known is asked for, with its price, before an order in it is decided. Those known are
 * asked for again each minute, and as soon as broker-service has forgotten one; while it does not answer they stay.
 */
@Singleton
public class InstrumentCatalog {
    private static final Logger LOG = Logger.getLogger(InstrumentCatalog.class);
    private static final Duration REFRESH = Duration.ofMinutes(1);
    private static final Duration RETRY = Duration.ofMillis(200);
    private static final Duration RETRY_WITHOUT_MASTER = Duration.ofSeconds(2);
    private static final Duration MISS = Duration.ofSeconds(3);
    /** Less than the two seconds an order may wait. */
    private static final Duration PATIENCE = Duration.ofMillis(1_900);

    private static final int MOST_AT_ONCE = 100;
    private static final int MOST_UNDER_WAY = 256;
    private static final CompletableFuture<@Nullable Void> AT_HAND = CompletableFuture.completedFuture(null);

    private final MarketQuestion broker;
    private final Function<InstrumentId, @Nullable Quote> lastPrice;
    private final Consumer<Collection<Quote>> prices;
    private final Executor threads;
    private final Duration patience;
    private final RecentMisses misses = new RecentMisses(MISS, System::nanoTime);
    private final Map<InstrumentId, Instrument> instruments = new ConcurrentHashMap<>();
    private final Map<InstrumentId, CompletableFuture<@Nullable Void>> underWay = new ConcurrentHashMap<>();
    private final Semaphore turns = new Semaphore(0);
    private volatile boolean stopped;
    private volatile boolean loaded;
    private volatile boolean stale = true;

    @Inject
    InstrumentCatalog(MarketQuestion broker, ReferencePrices prices) {
        this(
                broker,
                prices::last,
                prices::take,
                task -> Thread.ofVirtual().name("instrument").start(task),
                PATIENCE);
        prices.whenLost(turns::release);
    }

    InstrumentCatalog(
            MarketQuestion broker,
            Function<InstrumentId, @Nullable Quote> lastPrice,
            Consumer<Collection<Quote>> prices,
            Executor threads,
            Duration patience) {
        this.broker = broker;
        this.lastPrice = lastPrice;
        this.prices = prices;
        this.threads = threads;
        this.patience = patience;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("instruments").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        turns.release();
    }

    public @Nullable Instrument find(InstrumentId id) {
        return instruments.get(id);
    }

    public boolean isLoaded() {
        return loaded;
    }

    /** Whether it may exist although it is not known: the master is too old, or nobody has answered yet. */
    public boolean isStale(InstrumentId id) {
        return stale || underWay.containsKey(id) || underWay.size() >= MOST_UNDER_WAY;
    }

    /** Whether all there is to know of it is known already. */
    public boolean isAtHand(InstrumentId id) {
        return (instruments.containsKey(id) && lastPrice.apply(id) != null) || misses.contains(id);
    }

    /** Done as soon as it is at hand, and in any case soon; never fails. */
    public CompletableFuture<@Nullable Void> lookUp(InstrumentId id) {
        if (isAtHand(id) || underWay.size() >= MOST_UNDER_WAY) {
            return AT_HAND;
        }
        CompletableFuture<@Nullable Void> found = new CompletableFuture<>();
        CompletableFuture<@Nullable Void> earlier = underWay.putIfAbsent(id, found);
        if (earlier == null) {
            threads.execute(() -> lookUp(id, found));
        }
        return (earlier == null ? found : earlier)
                .copy()
                .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Has it asked for, if it is not at hand; nobody waits. */
    public void follow(InstrumentId id) {
        var _ = lookUp(id);
    }

    private void lookUp(InstrumentId id, CompletableFuture<@Nullable Void> found) {
        try {
            take(List.of(id), broker.ask(List.of(id)));
        } catch (RuntimeException e) {
            LOG.warnf("%s could not be asked for: %s", id, e.toString());
            stale = true;
            misses.add(id);
        } finally {
            underWay.remove(id, found);
            found.complete(null);
        }
    }

    /** Asks for everything known once; how long to wait before the next time. */
    Duration refresh() {
        try {
            MarketExtract everything = broker.ask(List.of());
            take(List.of(), everything);
            Set<InstrumentId> others = new HashSet<>(instruments.keySet());
            everything.instruments().forEach(one -> others.remove(one.id()));
            boolean whole = askFor(List.copyOf(others));
            loaded = true;
            return whole ? REFRESH : RETRY_WITHOUT_MASTER;
        } catch (RuntimeException e) {
            LOG.debugf("instruments not fetched: %s", e.toString());
            return RETRY;
        }
    }

    /** False when some of them are not known there, which does not mean that they do not exist. */
    private boolean askFor(List<InstrumentId> ids) {
        boolean whole = true;
        for (int from = 0; from < ids.size(); from += MOST_AT_ONCE) {
            List<InstrumentId> some = ids.subList(from, Math.min(ids.size(), from + MOST_AT_ONCE));
            MarketExtract extract = broker.ask(some);
            take(some, extract);
            whole &= !extract.stale() || idsOf(extract.instruments()).containsAll(some);
        }
        return whole;
    }

    private void take(Collection<InstrumentId> asked, MarketExtract extract) {
        prices.accept(extract.quotes());
        extract.instruments().forEach(one -> instruments.put(one.id(), one));
        stale = extract.stale();
        Set<InstrumentId> found = idsOf(extract.instruments());
        Set<InstrumentId> priced =
                extract.quotes().stream().map(Quote::instrument).collect(Collectors.toSet());
        for (InstrumentId id : asked) {
            if (!found.contains(id) && !extract.stale()) {
                instruments.remove(id);
            }
            if (found.contains(id) && priced.contains(id)) {
                misses.remove(id);
            } else {
                misses.add(id);
            }
        }
    }

    private static Set<InstrumentId> idsOf(Collection<Instrument> some) {
        return some.stream().map(Instrument::id).collect(Collectors.toSet());
    }

    private void run() {
        try {
            while (!stopped) {
                if (turns.tryAcquire(refresh().toMillis(), TimeUnit.MILLISECONDS)) {
                    turns.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
