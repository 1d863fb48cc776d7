package dev.tradeplane.broker.market;

import dev.tradeplane.broker.adapter.Brokers;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.instrument.InstrumentMaster;
import dev.tradeplane.broker.quote.QuoteBoard;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.Instrument;
import dev.tradeplane.contracts.market.MarketExtract;
import dev.tradeplane.contracts.market.Quote;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Instruments and prices of the account's broker: the made-up ones on paper, and only those of the broker itself anywhere
 * else.
 */
@Singleton
public class MarketDesk {
    private final Brokers brokers;
    private final InstrumentMaster paper;
    private final QuoteBoard board;
    private final MasterKeeper masters;
    private final QuotePoll polled;
    private final LiveQuoteConfig config;

    MarketDesk(
            Brokers brokers,
            InstrumentMaster paper,
            QuoteBoard board,
            MasterKeeper masters,
            QuotePoll polled,
            LiveQuoteConfig config) {
        this.brokers = brokers;
        this.paper = paper;
        this.board = board;
        this.masters = masters;
        this.polled = polled;
        this.config = config;
    }

    /** Everything that is made up; at a live broker what somebody asked for before. */
    public MarketExtract everything() {
        return live().map(quotes -> extract(quotes.followed(), quotes.all()))
                .orElseGet(() -> new MarketExtract(paper.all(), board.all(), false));
    }

    /** These instruments, with their prices, which are followed from now on. Waits a moment for a first price. */
    public MarketExtract of(Collection<InstrumentId> instruments) {
        Optional<LiveQuotes> live = live();
        if (live.isEmpty()) {
            return new MarketExtract(
                    instruments.stream().flatMap(id -> paper.find(id).stream()).toList(),
                    instruments.stream().flatMap(id -> board.of(id).stream()).toList(),
                    false);
        }
        List<InstrumentId> known =
                instruments.stream().filter(id -> masters.find(id).isPresent()).toList();
        List<Quote> quotes = known.isEmpty() ? List.of() : live.get().follow(known, config.firstWithin());
        return extract(instruments, quotes);
    }

    public List<Quote> quotes() {
        return live().map(LiveQuotes::all).orElseGet(board::all);
    }

    public MasterStatus master() {
        return masters.status();
    }

    /** Throws {@link dev.tradeplane.broker.adapter.BrokerUnavailableException} while nobody says which broker it is. */
    private Optional<LiveQuotes> live() {
        brokers.require();
        return polled.current();
    }

    private MarketExtract extract(Collection<InstrumentId> instruments, List<Quote> quotes) {
        return new MarketExtract(
                instruments.stream()
                        .flatMap(id -> masters.find(id).stream())
                        .map(MarketDesk::instrument)
                        .toList(),
                quotes,
                masters.status().stale());
    }

    private static Instrument instrument(Contract contract) {
        return new Instrument(
                contract.id(), contract.name(), contract.lot(), contract.tick(), contract.freeze(), false);
    }
}
