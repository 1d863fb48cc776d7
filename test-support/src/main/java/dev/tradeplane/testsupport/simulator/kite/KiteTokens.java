package dev.tradeplane.testsupport.simulator.kite;

import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Listing.Contract;
import java.util.Map;

/** Instrument tokens: the exchange's number, and in the last byte the segment. */
final class KiteTokens {
    private static final int INDICES = 9;
    private static final Map<String, Integer> SEGMENTS =
            Map.of("NSE", 1, "NFO", 2, "CDS", 3, "BSE", 4, "BFO", 5, "BCD", 6, "MCX", 7);

    private KiteTokens() {}

    static long of(Listing listing) {
        int segment = listing.contract() == Contract.INDEX ? INDICES : SEGMENTS.getOrDefault(listing.exchange(), 1);
        return listing.token() << 8 | segment;
    }
}
