package dev.tradeplane.broker.market;

import dev.tradeplane.broker.adapter.market.BrokerMarket;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.market.ContractDirectory;
import dev.tradeplane.broker.quote.quarantine.QuarantineRules;
import dev.tradeplane.broker.quote.quarantine.QuoteQuarantine;
import dev.tradeplane.contracts.id.InstrumentId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Live quotes with the defaults of the service, of a broker where every stock exists. */
final class LiveDesk {
    static final Duration SILENCE = Duration.ofSeconds(20);
    static final Duration LONGEST_SILENCE = Duration.ofHours(1);

    private LiveDesk() {}

    static LiveQuotes quotes(BrokerMarket market, Clock clock, int most) {
        return new LiveQuotes(
                market,
                new AnyStock(),
                new QuoteQuarantine(
                        new QuarantineRules(
                                Duration.ofSeconds(2),
                                Duration.ofHours(1),
                                BigDecimal.valueOf(25),
                                Duration.ofSeconds(10)),
                        clock,
                        rule -> {}),
                new SilentInstruments(SILENCE, LONGEST_SILENCE, clock),
                most);
    }

    /** Every stock exists. */
    private record AnyStock() implements ContractDirectory {
        @Override
        public Optional<Contract> find(InstrumentId id) {
            return Optional.of(FileMarket.stock(id.value().substring("NSE:".length()), "1"));
        }

        @Override
        public Optional<Contract> bySymbol(String symbol) {
            return Optional.empty();
        }
    }
}
