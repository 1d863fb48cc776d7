package dev.tradeplane.testsupport.simulator.alpaca;

import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Listing.Contract;
import dev.tradeplane.testsupport.simulator.market.Listings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How Alpaca writes numbers and names. */
final class AlpacaWords {
    private static final int PLACES = 9;

    private AlpacaWords() {}

    static String number(BigDecimal amount) {
        BigDecimal plain = amount.setScale(Math.min(PLACES, Math.max(0, amount.scale())), RoundingMode.HALF_UP);
        return plain.signum() == 0 ? "0" : plain.stripTrailingZeros().toPlainString();
    }

    static @Nullable String numberOrNull(@Nullable BigDecimal amount) {
        return amount == null ? null : number(amount);
    }

    /** The same name gives the same id. */
    static String uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** By symbol, by the symbol a position has, or by asset id. */
    static Optional<Listing> listing(Listings listings, String named) {
        return listings.all().stream()
                .filter(listing -> listing.symbol().equals(named)
                        || positionSymbol(listing).equals(named)
                        || assetId(listing).equals(named))
                .findFirst();
    }

    /** A pair of currencies loses its slash once it is held. */
    static String positionSymbol(Listing listing) {
        return listing.symbol().replace("/", "");
    }

    static String assetId(Listing listing) {
        return uuid("asset " + listing.instrument());
    }

    static String assetClass(Listing listing) {
        return listing.contract() == Contract.CRYPTO ? "crypto" : "us_equity";
    }
}
