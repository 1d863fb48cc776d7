package dev.tradeplane.broker.quote;

import dev.tradeplane.broker.instrument.InstrumentMaster;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.outbox.time.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * The last price of every instrument on paper. All of them are made up, and say so: source
 * {@code synthetic}, or {@code manual} where a person set the price. Every replica quotes the same: made-up prices follow
 * from the time, and those set by hand are shared through the database. Quiet until {@link #start}.
 */
@Singleton
public class QuoteBoard {
    public static final String SYNTHETIC = "synthetic";
    public static final String MANUAL = "manual";
    private static final Logger LOG = Logger.getLogger(QuoteBoard.class);

    private final Pins pins;
    private final PaperQuoteConfig config;
    private final Clock clock;
    private final Map<InstrumentId, SyntheticWalk> walks = new HashMap<>();
    private final Map<InstrumentId, Price> pinned = new ConcurrentHashMap<>();
    private final Map<InstrumentId, Quote> quotes = new ConcurrentHashMap<>();
    private final List<Consumer<Collection<Quote>>> followers = new CopyOnWriteArrayList<>();
    private final ReentrantLock pinning = new ReentrantLock();
    private final Rounds rounds = new Rounds();

    QuoteBoard(InstrumentMaster instruments, Pins pins, PaperQuoteConfig config, Clock clock) {
        this.pins = pins;
        this.config = config;
        this.clock = clock;
        SplittableRandom seeds = new SplittableRandom(config.seed());
        instruments
                .listings()
                .forEach(listing -> walks.put(
                        listing.instrument().id(),
                        new SyntheticWalk(
                                listing.basePrice(), listing.instrument().tickSize(), seeds.nextLong())));
    }

    /** Loads what was pinned, and ticks from now on. */
    public void start() {
        pinned.putAll(pins.load());
        tick();
        rounds.startLater("quotes", config.interval(), this::tick);
        rounds.startLater("pins", config.pinInterval(), this::lookForPins);
    }

    public List<Quote> all() {
        return List.copyOf(quotes.values());
    }

    public Optional<Quote> of(InstrumentId instrument) {
        return Optional.ofNullable(quotes.get(instrument));
    }

    /** Tells of each round of new quotes, and of every price set by hand. */
    public void follow(Consumer<Collection<Quote>> follower) {
        followers.add(follower);
    }

    /** Holds these instruments at these prices from now on; other replicas follow within moments. */
    public void pin(Map<InstrumentId, Price> prices, String by) {
        pinning.lock();
        try {
            pins.store(prices, by);
            hold(prices);
        } finally {
            pinning.unlock();
        }
    }

    /** Never while a price is set here: what was read before it must not undo it. */
    private void lookForPins() {
        pinning.lock();
        try {
            Map<InstrumentId, Price> fresh = new HashMap<>(pins.load());
            fresh.entrySet().removeAll(pinned.entrySet());
            if (!fresh.isEmpty()) {
                hold(fresh);
            }
        } finally {
            pinning.unlock();
        }
    }

    /** Never between the two halves of a tick: a walked price must not overtake the pinned one. */
    private synchronized void hold(Map<InstrumentId, Price> prices) {
        pinned.putAll(prices);
        publish(prices, MANUAL);
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.stop();
    }

    private synchronized void tick() {
        long step = clock.millis() / config.interval().toMillis();
        Map<InstrumentId, Price> walked = new HashMap<>();
        walks.forEach((instrument, walk) -> {
            if (!pinned.containsKey(instrument)) {
                walked.put(instrument, walk.at(step));
            }
        });
        publish(walked, SYNTHETIC);
        publish(Map.copyOf(pinned), MANUAL);
    }

    private void publish(Map<InstrumentId, Price> prices, String source) {
        Instant now = clock.instant();
        List<Quote> fresh = prices.entrySet().stream()
                .map(price -> new Quote(price.getKey(), price.getValue(), now, source))
                .toList();
        fresh.forEach(quote -> quotes.put(quote.instrument(), quote));
        followers.forEach(follower -> tell(follower, fresh));
    }

    private static void tell(Consumer<Collection<Quote>> follower, Collection<Quote> fresh) {
        try {
            follower.accept(fresh);
        } catch (RuntimeException e) {
            LOG.warnf("a follower of quotes failed: %s", e.toString());
        }
    }
}
