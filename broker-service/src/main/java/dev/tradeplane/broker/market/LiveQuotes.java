package dev.tradeplane.broker.market;

import dev.tradeplane.broker.adapter.market.BrokerMarket;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.market.ContractDirectory;
import dev.tradeplane.broker.quote.quarantine.QuoteQuarantine;
import dev.tradeplane.broker.quote.quarantine.Tick;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.Quote;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** The last believed price of each followed instrument of one live broker. Nothing is made up while it does not answer. */
final class LiveQuotes {
    private static final Logger LOG = Logger.getLogger(LiveQuotes.class);

    private final BrokerMarket market;
    private final ContractDirectory contracts;
    private final QuoteQuarantine quarantine;
    private final FollowedInstruments followed;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition asked = lock.newCondition();
    private final Condition answered = lock.newCondition();
    private final Map<InstrumentId, Quote> quotes = new HashMap<>();
    private final Set<InstrumentId> looked = new HashSet<>();
    private boolean newcomersHadTheirTurn;
    private boolean wakened;
    private volatile boolean failing;

    LiveQuotes(BrokerMarket market, ContractDirectory contracts, QuoteQuarantine quarantine, int most) {
        this.market = market;
        this.contracts = contracts;
        this.quarantine = quarantine;
        this.followed = new FollowedInstruments(most);
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

    /** Follows these from now on, and waits until the broker was asked for each once. */
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

    /** Asks the broker once: for newcomers, and else for all; newcomers never twice in a row, or the others would wait. */
    void round() {
        List<InstrumentId> newcomers = followed.takeNewcomers();
        boolean onlyNewcomers = !newcomers.isEmpty() && !newcomersHadTheirTurn;
        newcomersHadTheirTurn = onlyNewcomers;
        List<InstrumentId> turn = onlyNewcomers ? newcomers : followed.all();
        List<Contract> known = turn.stream()
                .flatMap(instrument -> contracts.find(instrument).stream())
                .toList();
        List<Quote> believed = known.isEmpty() ? List.of() : ask(known);
        lock.lock();
        try {
            believed.forEach(quote -> quotes.put(quote.instrument(), quote));
            looked.addAll(turn);
            answered.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private List<Quote> ask(List<Contract> known) {
        try {
            List<Tick> ticks = market.ticks(known);
            if (failing) {
                failing = false;
                LOG.info("the broker tells prices again");
            }
            return ticks.stream()
                    .flatMap(tick -> quarantine.judge(tick).stream())
                    .toList();
        } catch (RuntimeException e) {
            // Nonsense is no answer either.
            if (!failing) {
                failing = true;
                LOG.warnf("the broker tells no prices, the last ones grow old: %s", e.toString());
            }
            return List.of();
        }
    }

    private void forget(InstrumentId instrument) {
        quotes.remove(instrument);
        looked.remove(instrument);
        quarantine.forget(instrument);
    }
}
