package dev.tradeplane.testsupport.simulator.listing;

import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Listing.Contract;
import dev.tradeplane.testsupport.simulator.market.Listings;
import java.math.BigDecimal;
import java.util.List;

/** Stocks, a fund and a coin. */
public final class AmericanListings {
    private AmericanListings() {}

    public static Listings all() {
        return Listings.of(List.of(
                listing("NASDAQ", "AAPL", 1, "Apple Inc. Common Stock", Contract.STOCK, "190.00"),
                listing("NASDAQ", "MSFT", 2, "Microsoft Corporation Common Stock", Contract.STOCK, "410.00"),
                listing("NASDAQ", "TSLA", 3, "Tesla, Inc. Common Stock", Contract.STOCK, "240.00"),
                listing("NYSE", "F", 4, "Ford Motor Company", Contract.STOCK, "12.00"),
                listing("ARCA", "SPY", 5, "SPDR S&P 500 ETF Trust", Contract.STOCK, "560.00"),
                listing("CRYPTO", "BTC/USD", 6, "Bitcoin / US Dollar", Contract.CRYPTO, "60000.00")));
    }

    private static Listing listing(
            String exchange, String symbol, long token, String name, Contract contract, String close) {
        return new Listing(
                exchange,
                symbol,
                token,
                name,
                contract,
                null,
                BigDecimal.ZERO,
                new BigDecimal("0.000000001"),
                new BigDecimal("0.01"),
                new BigDecimal("1000000"),
                new BigDecimal(close));
    }
}
