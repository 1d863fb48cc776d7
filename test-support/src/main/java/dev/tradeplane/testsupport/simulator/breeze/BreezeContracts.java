package dev.tradeplane.testsupport.simulator.breeze;

import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Listing.Contract;
import dev.tradeplane.testsupport.simulator.market.Listings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names instruments as Breeze does: shares by codes of its own, contracts by their parts. */
final class BreezeContracts {
    private static final Map<String, String> CODES = Map.of(
            "RELIANCE", "RELIND",
            "INFY", "INFTEC",
            "SBIN", "STABAN",
            "M&M", "MAHMAH",
            "NIFTY 50", "NIFTY");

    private final Listings listings;

    BreezeContracts(Listings listings) {
        this.listings = listings;
    }

    static String code(Listing listing) {
        return listing.expiry() == null ? CODES.getOrDefault(listing.symbol(), listing.symbol()) : listing.name();
    }

    /** The number in a token of the streams; an index has its name in its place. */
    static String token(Listing listing) {
        return listing.contract() == Contract.INDEX ? listing.symbol() : Long.toString(listing.token());
    }

    static String right(Listing listing) {
        return switch (listing.contract()) {
            case CALL -> "Call";
            case PUT -> "Put";
            default -> "Others";
        };
    }

    static String product(Listing listing) {
        return switch (listing.contract()) {
            case FUTURE -> "Futures";
            case CALL, PUT -> "Options";
            default -> "Cash";
        };
    }

    Listing listing(String instrument) {
        return listings.find(instrument).orElseThrow();
    }

    List<Listing> all() {
        return listings.all();
    }

    /** The one instrument the fields name. */
    Optional<Listing> find(BreezeFields fields) {
        List<Listing> found = matching(fields);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Every instrument that is what the fields say; what they do not say can be anything. */
    List<Listing> matching(BreezeFields fields) {
        String exchange = fields.or("exchange_code", "NSE").toUpperCase(Locale.ROOT);
        return listings.all().stream()
                .filter(listing -> listing.exchange().equals(exchange))
                .filter(listing -> code(listing).equalsIgnoreCase(fields.or("stock_code", "")))
                .filter(listing -> listing.expiry() == null || isContract(listing, fields))
                .toList();
    }

    /** The same share, wherever it is listed: first NSE, then BSE. */
    List<Listing> everywhere(Listing share) {
        return listings.all().stream()
                .filter(listing -> listing.expiry() == null && code(listing).equals(code(share)))
                .toList();
    }

    private static boolean isContract(Listing listing, BreezeFields fields) {
        LocalDate expiry = fields.day("expiry_date");
        BigDecimal strike = fields.amount("strike_price");
        String right = fields.word("right");
        boolean isOption = listing.isOption();
        return (expiry == null || expiry.equals(listing.expiry()))
                && (!isOption || strike == null || strike.compareTo(listing.strike()) == 0)
                && (!isOption || right.isEmpty() || right(listing).equalsIgnoreCase(right))
                && isProduct(listing, fields);
    }

    /** The product tells futures from options, unless it has another name here. */
    private static boolean isProduct(Listing listing, BreezeFields fields) {
        String product = fields.word("product").isEmpty() ? fields.word("product_type") : fields.word("product");
        return switch (product) {
            case "futures" -> !listing.isOption();
            case "options" -> listing.isOption();
            default -> true;
        };
    }
}
