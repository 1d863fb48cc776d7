package dev.tradeplane.testsupport.simulator.fyers;

import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Listings;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What Fyers calls that which is listed: its tickers, and the numbers of exchanges, segments and instruments. */
final class FyersSymbols {
    static final int CASH = 10;
    static final int DERIVATIVES = 11;

    private static final DateTimeFormatter EXPIRY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private final Listings listings;
    private final Map<String, Listing> byTicker = new LinkedHashMap<>();

    FyersSymbols(Listings listings) {
        this.listings = listings;
        listings.all().forEach(listing -> byTicker.put(ticker(listing), listing));
    }

    Optional<Listing> find(String ticker) {
        return Optional.ofNullable(byTicker.get(ticker));
    }

    Map<String, Listing> all() {
        return byTicker;
    }

    Listing listing(String instrument) {
        return listings.find(instrument).orElseThrow();
    }

    /** {@code NSE:SBIN-EQ}, {@code NSE:NIFTY50-INDEX}, {@code BSE:RELIANCE-A}, {@code NSE:NIFTY26NOVFUT}. */
    static String ticker(Listing listing) {
        String name = listing.symbol();
        return exchangeName(listing)
                + switch (listing.contract()) {
                    case STOCK, CRYPTO -> ":" + name + "-" + series(listing);
                    case INDEX -> ":" + name.replace(" ", "") + "-INDEX";
                    case FUTURE, CALL, PUT -> ":" + name;
                };
    }

    static String series(Listing listing) {
        return switch (listing.contract()) {
            case STOCK, CRYPTO -> listing.exchange().equals("BSE") ? "A" : "EQ";
            default -> "XX";
        };
    }

    static String exchangeName(Listing listing) {
        return switch (listing.exchange()) {
            case "NFO" -> "NSE";
            case "BFO" -> "BSE";
            default -> listing.exchange();
        };
    }

    static int exchange(Listing listing) {
        return switch (exchangeName(listing)) {
            case "MCX" -> 11;
            case "BSE" -> 12;
            default -> 10;
        };
    }

    static int segment(Listing listing) {
        return listing.expiry() == null ? CASH : DERIVATIVES;
    }

    /** Contracts here are all on an index. */
    static int instrument(Listing listing) {
        return switch (listing.contract()) {
            case STOCK, CRYPTO -> 0;
            case INDEX -> 10;
            case FUTURE -> 11;
            case CALL, PUT -> 14;
        };
    }

    static String fyToken(Listing listing) {
        String expiry = listing.expiry() == null ? "000000" : EXPIRY.format(listing.expiry());
        return "" + exchange(listing) + segment(listing) + expiry + listing.token();
    }
}
