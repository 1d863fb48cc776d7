package dev.tradeplane.contracts.market;

import java.util.List;

/**
 * The part of the market somebody asked for.
 *
 * @param instruments those the master has
 * @param quotes the last price of each, as far as there is one
 * @param stale whether an instrument that is not here may exist all the same: the master is too old, or there is none yet
 */
public record MarketExtract(List<Instrument> instruments, List<Quote> quotes, boolean stale) {
    public MarketExtract {
        instruments = List.copyOf(instruments);
        quotes = List.copyOf(quotes);
    }
}
