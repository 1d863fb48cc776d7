package dev.tradeplane.broker.quote.quarantine;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.Quote;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Lets pass only ticks no rule objects to. What is held back is counted by rule, once however often it is repeated. */
public final class QuoteQuarantine {
    private final List<QuoteRule> rules;
    private final Clock clock;
    private final Consumer<String> counter;
    private final Map<InstrumentId, Quote> believed = new ConcurrentHashMap<>();
    private final Map<InstrumentId, Tick> heldBack = new ConcurrentHashMap<>();

    /**
     * Starts believing nothing.
     *
     * @param counter is told the rule of each tick that is held back
     */
    public QuoteQuarantine(QuarantineRules rules, Clock clock, Consumer<String> counter) {
        this.rules = rules.inOrder();
        this.clock = clock;
        this.counter = counter;
    }

    /** The tick as a quote, if it is to be believed. */
    public Optional<Quote> judge(Tick tick) {
        Instant now = clock.instant();
        for (QuoteRule rule : rules) {
            if (rule.objectsTo(tick, believed.get(tick.instrument()), now)) {
                holdBack(tick, rule);
                return Optional.empty();
            }
        }
        Quote quote = tick.quote();
        believed.put(quote.instrument(), quote);
        heldBack.remove(quote.instrument());
        return Optional.of(quote);
    }

    /** Its last price says nothing any more, as when nobody asks for it. */
    public void forget(InstrumentId instrument) {
        believed.remove(instrument);
        heldBack.remove(instrument);
    }

    private void holdBack(Tick tick, QuoteRule rule) {
        if (!tick.equals(heldBack.put(tick.instrument(), tick))) {
            counter.accept(rule.name());
        }
    }
}
