package dev.tradeplane.testsupport.simulator.fyers;

import dev.tradeplane.testsupport.simulator.market.Kind;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Market;
import dev.tradeplane.testsupport.simulator.market.Quote;
import dev.tradeplane.testsupport.simulator.market.Side;
import dev.tradeplane.testsupport.simulator.market.Terms;
import dev.tradeplane.testsupport.simulator.market.Validity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what an order asks for, and refuses what Fyers refuses at once. */
final class FyersOrderReader {
    private static final Map<String, Kind> KINDS =
            Map.of("1", Kind.LIMIT, "2", Kind.MARKET, "3", Kind.STOP, "4", Kind.STOP_LIMIT);
    private static final Map<String, Validity> VALIDITIES = Map.of("DAY", Validity.DAY, "IOC", Validity.IOC);
    private static final Map<String, Side> SIDES = Map.of("1", Side.BUY, "-1", Side.SELL);
    private static final Map<String, String> PRODUCTS =
            Map.of("CNC", "CNC", "INTRADAY", "INTRADAY", "MARGIN", "MARGIN", "MTF", "MTF", "CO", "CO", "BO", "BO");
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9]{1,30}");
    private static final BigDecimal PROTECTION = new BigDecimal("0.01");

    private final Market market;
    private final FyersSymbols symbols;

    FyersOrderReader(Market market, FyersSymbols symbols) {
        this.market = market;
        this.symbols = symbols;
    }

    /** The terms of a new order, of whatever size. */
    Terms read(FyersRequest request) {
        Listing listing = listing(request.required("symbol"));
        Kind kind = request.oneOf("type", KINDS);
        String product = request.oneOf("productType", PRODUCTS);
        checkTag(request, product);
        Terms terms = new Terms(
                listing.instrument(),
                request.oneOf("side", SIDES),
                kind,
                quantity(request, listing),
                limit(request, kind, listing),
                stop(request, kind, listing),
                null,
                request.has("validity") ? request.oneOf("validity", VALIDITIES) : Validity.DAY,
                product);
        return kind == Kind.MARKET ? protectedTerms(terms, listing) : terms;
    }

    /** What a change of an order leaves out stays as it was; its type has to be said. */
    Terms changed(Terms terms, FyersRequest request) {
        Listing listing = symbols.listing(terms.instrument());
        Kind kind = request.oneOf("type", KINDS);
        Terms next =
                terms.withKind(kind).withQuantity(request.has("qty") ? quantity(request, listing) : terms.quantity());
        if (kind == Kind.MARKET) {
            return protectedTerms(next.withTrigger(null), listing);
        }
        boolean limited = kind == Kind.LIMIT || kind == Kind.STOP_LIMIT;
        boolean stops = kind == Kind.STOP || kind == Kind.STOP_LIMIT;
        return next.withLimit(limited ? price(request, "limitPrice", listing).orElse(terms.limit()) : null)
                .withTrigger(stops ? price(request, "stopPrice", listing).orElse(terms.trigger()) : null);
    }

    Listing listing(String ticker) {
        return symbols.find(ticker)
                .filter(listing -> listing.contract() != Listing.Contract.INDEX)
                .orElseThrow(() -> FyersError.invalid("The input symbol is invalid."));
    }

    /** What an order without a limit of its own would be measured by. */
    BigDecimal last(Listing listing) {
        return market.quote(listing.instrument()).map(Quote::last).orElse(listing.close());
    }

    private static void checkTag(FyersRequest request, String product) {
        if (!request.has("orderTag")) {
            return;
        }
        String tag = request.required("orderTag");
        boolean kept = tag.equals("Untagged") || tag.equals(FyersSession.USER);
        boolean refusesTags = product.equals("BO") || product.equals("CO");
        if (kept || refusesTags || !TAG.matcher(tag).matches()) {
            throw FyersError.invalid("The input orderTag is invalid.");
        }
    }

    private static BigDecimal quantity(FyersRequest request, Listing listing) {
        BigDecimal quantity = request.amount("qty");
        if (quantity == null
                || quantity.signum() < 0
                || quantity.remainder(listing.lot()).signum() != 0) {
            throw FyersError.invalid(
                    "Quantity should be a multiple of lot size " + listing.lot().toPlainString());
        }
        return quantity;
    }

    private static @Nullable BigDecimal limit(FyersRequest request, Kind kind, Listing listing) {
        if (kind != Kind.LIMIT && kind != Kind.STOP_LIMIT) {
            return null;
        }
        return price(request, "limitPrice", listing)
                .orElseThrow(() -> FyersError.invalid("limitPrice is required for this type."));
    }

    private static @Nullable BigDecimal stop(FyersRequest request, Kind kind, Listing listing) {
        if (kind != Kind.STOP && kind != Kind.STOP_LIMIT) {
            return null;
        }
        return price(request, "stopPrice", listing)
                .orElseThrow(() -> FyersError.invalid("stopPrice is required for this type."));
    }

    private static Optional<BigDecimal> price(FyersRequest request, String name, Listing listing) {
        BigDecimal price = request.amount(name);
        if (price == null) {
            return Optional.empty();
        }
        if (price.signum() < 0 || price.remainder(listing.tick()).signum() != 0) {
            throw FyersError.invalid(
                    name + " is not a multiple of tick size " + listing.tick().setScale(4, RoundingMode.UNNECESSARY));
        }
        return Optional.of(price);
    }

    /**
     * A market order is converted to one with a protected price. By how much, and how the book shows it, nobody could
     * confirm: here it becomes a limit order one percent away.
     */
    private Terms protectedTerms(Terms terms, Listing listing) {
        BigDecimal last = last(listing);
        boolean buys = terms.side() == Side.BUY;
        BigDecimal away = last.multiply(PROTECTION);
        BigDecimal limit = (buys ? last.add(away) : last.subtract(away))
                .divide(listing.tick(), 0, buys ? RoundingMode.CEILING : RoundingMode.FLOOR)
                .multiply(listing.tick());
        return terms.withKind(Kind.LIMIT).withLimit(limit);
    }
}
