package dev.tradeplane.broker.market;

import dev.tradeplane.broker.adapter.market.BrokerMarket;
import dev.tradeplane.broker.adapter.market.BrokerMarket.PriceListener;
import dev.tradeplane.broker.adapter.market.BrokerMarket.PriceStream;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.market.ContractDirectory;
import dev.tradeplane.broker.adapter.session.SessionMissingException;
import dev.tradeplane.broker.quote.quarantine.QuoteQuarantine;
import dev.tradeplane.broker.quote.quarantine.Tick;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.Quote;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The last believed price of each followed instrument of one live broker: told by its stream where it has one, and asked for
 * where it has none, where it is silent and at first. Nothing is made up while the broker does not answer.
 */
final class LiveQuotes implements PriceListener, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LiveQuotes.class);

    private final BrokerMarket market;
    private final ContractDirectory contracts;
    private final QuoteQuarantine quarantine;
    private final FollowedInstruments followed;
    private final SilentInstruments silent;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition asked = lock.newCondition();
    private final Condition answered = lock.newCondition();
    private final Map<InstrumentId, Quote> quotes = new HashMap<>();
    private final Set<InstrumentId> looked = new HashSet<>();
    private Optional<PriceStream> stream = Optional.empty();
    private volatile Set<InstrumentId> streamed = Set.of();
    private boolean newcomersHadTheirTurn;
    private boolean wakened;
    private boolean nobodyIsLoggedIn;
    private volatile boolean failing;

    LiveQuotes(
            BrokerMarket market,
            ContractDirectory contracts,
            QuoteQuarantine quarantine,
            SilentInstruments silent,
            int most) {
        this.market = market;
        this.contracts = contracts;
        this.quarantine = quarantine;
        this.silent = silent;
        this.followed = new FollowedInstruments(most);
    }

    /** Opens the broker's stream of prices, if it has one; without, all are asked for in every round. */
    LiveQuotes open() {
        stream = market.prices(this);
        return this;
    }

    @Override
    public void close() {
        stream.ifPresent(PriceStream::close);
    }

    List<InstrumentId> followed() {
        return followed.all();
    }

    List<Quote> all() {
        lock.lock();
        try {
            return List.copyOf(quotes.values());
        } finally {
            lock.unlock();
        }
    }

    /** Follows these from now on, and waits until the broker was asked for each once, or told it by itself. */
    List<Quote> follow(Collection<InstrumentId> instruments, Duration patience) {
        List<InstrumentId> dropped = followed.add(instruments);
        lock.lock();
        try {
            dropped.forEach(this::forget);
            long left = patience.toNanos();
            while (left > 0 && !looked.containsAll(instruments)) {
                wakened = true;
                asked.signal();
                left = answered.awaitNanos(left);
            }
            return instruments.stream()
                    .flatMap(instrument -> Optional.ofNullable(quotes.get(instrument)).stream())
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when the time is over, or when somebody waits for a first price. */
    void awaitTurn(Duration interval) throws InterruptedException {
        lock.lock();
        try {
            long left = interval.toNanos();
            while (left > 0 && !wakened) {
                left = asked.awaitNanos(left);
            }
            wakened = false;
        } finally {
            lock.unlock();
        }
    }

    /** Asks the broker once for all whose turn it is. */
    void round() {
        stream.ifPresent(this::tellWhomToFollow);
        List<InstrumentId> turn = stream.isPresent() ? newcomersAndSilent() : newcomersOrAll();
        int most = Math.min(market.pricesPerRequest(), Math.max(1, turn.size()));
        boolean answers = true;
        for (int from = 0; from < turn.size(); from += most) {
            List<InstrumentId> some = turn.subList(from, Math.min(turn.size(), from + most));
            // One that does not answer is not asked for each of many.
            Optional<Set<InstrumentId>> changed = answers ? ask(some) : Optional.empty();
            answers = changed.isPresent();
            haveAsked(some, changed);
        }
        if (nobodyIsLoggedIn) {
            followed.addAgain(turn);
        }
    }

    @Override
    public void told(Tick tick) {
        lock.lock();
        try {
            if (believe(tick) != Belief.NONE) {
                silent.told(tick.instrument());
                looked.add(tick.instrument());
                answered.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void opened() {
        streamed = Set.of();
        silent.missed();
    }

    @Override
    public void lost() {
        silent.missed();
    }

    /** Newcomers never twice in a row, or the others would wait. */
    private List<InstrumentId> newcomersOrAll() {
        List<InstrumentId> newcomers = followed.takeNewcomers();
        boolean onlyNewcomers = !newcomers.isEmpty() && !newcomersHadTheirTurn;
        newcomersHadTheirTurn = onlyNewcomers;
        return onlyNewcomers ? newcomers : followed.all();
    }

    private List<InstrumentId> newcomersAndSilent() {
        List<InstrumentId> turn = new ArrayList<>(followed.takeNewcomers());
        turn.addAll(silent.next(market.pricesPerRequest()));
        return List.copyOf(new LinkedHashSet<>(turn));
    }

    private void tellWhomToFollow(PriceStream open) {
        Set<InstrumentId> now = Set.copyOf(followed.all());
        if (!now.equals(streamed)) {
            streamed = now;
            open.follow(known(now));
        }
    }

    private List<Contract> known(Collection<InstrumentId> some) {
        return some.stream()
                .flatMap(instrument -> contracts.find(instrument).stream())
                .toList();
    }

    /** Those whose price is another now; empty when the broker did not answer. */
    private Optional<Set<InstrumentId>> ask(List<InstrumentId> some) {
        nobodyIsLoggedIn = false;
        try {
            return Optional.of(changedOf(known(some)));
        } catch (RuntimeException e) {
            nobodyIsLoggedIn = e instanceof SessionMissingException;
            // Nonsense is no answer either.
            if (!failing) {
                failing = true;
                LOG.warnf("the broker tells no prices, the last ones grow old: %s", e.toString());
            }
            return Optional.empty();
        }
    }

    private Set<InstrumentId> changedOf(List<Contract> known) {
        if (known.isEmpty()) {
            return Set.of();
        }
        List<Tick> ticks = market.ticks(known);
        if (failing) {
            failing = false;
            LOG.info("the broker tells prices again");
        }
        return ticks.stream()
                .filter(tick -> believe(tick) == Belief.CHANGED)
                .map(Tick::instrument)
                .collect(Collectors.toSet());
    }

    /** What a tick was worth. */
    private enum Belief {
        NONE,
        SAME,
        CHANGED
    }

    private Belief believe(Tick tick) {
        lock.lock();
        try {
            return Optional.of(tick)
                    .filter(one -> followed.contains(one.instrument()))
                    .flatMap(quarantine::judge)
                    .map(quote -> quote.equals(quotes.put(quote.instrument(), quote)) ? Belief.SAME : Belief.CHANGED)
                    .orElse(Belief.NONE);
        } finally {
            lock.unlock();
        }
    }

    private void haveAsked(List<InstrumentId> some, Optional<Set<InstrumentId>> changed) {
        lock.lock();
        try {
            for (InstrumentId instrument : some) {
                if (followed.contains(instrument)) {
                    looked.add(instrument);
                    changed.ifPresentOrElse(
                            those -> silent.asked(instrument, those.contains(instrument)),
                            () -> silent.notAnswered(instrument));
                }
            }
            answered.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void forget(InstrumentId instrument) {
        quotes.remove(instrument);
        looked.remove(instrument);
        quarantine.forget(instrument);
        silent.forget(instrument);
    }
}
