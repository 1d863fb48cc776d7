package dev.tradeplane.testsupport.simulator.alpaca;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.testsupport.simulator.market.Kind;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Market;
import dev.tradeplane.testsupport.simulator.market.Quote;
import dev.tradeplane.testsupport.simulator.market.Side;
import dev.tradeplane.testsupport.simulator.market.Terms;
import dev.tradeplane.testsupport.simulator.market.Trail;
import dev.tradeplane.testsupport.simulator.market.Validity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what an order asks for; numbers may come as numbers or as text. */
final class AlpacaOrderReader {
    /** There are no products here. */
    static final String PRODUCT = "";

    private static final Map<String, Side> SIDES = Map.of("buy", Side.BUY, "sell", Side.SELL);
    private static final Map<String, Kind> KINDS = Map.of(
            "market", Kind.MARKET,
            "limit", Kind.LIMIT,
            "stop", Kind.STOP,
            "stop_limit", Kind.STOP_LIMIT,
            "trailing_stop", Kind.TRAILING_STOP);
    private static final Map<String, Validity> VALIDITIES = Map.of(
            "day", Validity.DAY,
            "gtc", Validity.GTC,
            "opg", Validity.OPG,
            "cls", Validity.CLS,
            "ioc", Validity.IOC,
            "fok", Validity.FOK);
    private static final int QUANTITY_PLACES = 9;

    private final Market market;

    AlpacaOrderReader(Market market) {
        this.market = market;
    }

    Terms read(JsonNode order) {
        Listing listing = listing(text(order, "symbol"));
        Kind kind = oneOf(order, "type", KINDS);
        Terms terms = new Terms(
                listing.instrument(),
                oneOf(order, "side", SIDES),
                kind,
                quantity(order, listing),
                kind == Kind.LIMIT || kind == Kind.STOP_LIMIT ? price(target(order), "limit_price") : null,
                kind == Kind.STOP || kind == Kind.STOP_LIMIT ? price(order, "stop_price") : null,
                kind == Kind.TRAILING_STOP ? trail(order) : null,
                oneOf(order, "time_in_force", VALIDITIES),
                PRODUCT);
        check(terms, listing);
        return terms;
    }

    /** What a replacement leaves out stays as it was. */
    Terms changed(Terms terms, JsonNode change) {
        BigDecimal quantity = amount(change, "qty");
        BigDecimal limit = amount(change, "limit_price");
        BigDecimal stop = amount(change, "stop_price");
        BigDecimal trail = amount(change, "trail");
        Trail old = terms.trail();
        return terms.withQuantity(quantity == null ? terms.quantity() : quantity)
                .withLimit(limit == null ? terms.limit() : limit)
                .withTrigger(stop == null ? terms.trigger() : stop)
                .withTrail(trail == null || old == null ? old : new Trail(trail, old.percent()))
                .withValidity(
                        change.hasNonNull("time_in_force")
                                ? oneOf(change, "time_in_force", VALIDITIES)
                                : terms.validity());
    }

    Listing listing(String symbol) {
        return AlpacaWords.listing(market.listings(), symbol)
                .orElseThrow(() -> AlpacaError.UNPROCESSABLE.refused("asset \"" + symbol + "\" not found"));
    }

    static BigDecimal price(JsonNode order, String name) {
        BigDecimal price = amount(order, name);
        if (price == null || price.signum() <= 0) {
            throw AlpacaError.UNPROCESSABLE.refused(name + " is required and must be > 0");
        }
        int places = price.compareTo(BigDecimal.ONE) >= 0 ? 2 : 4;
        if (price.stripTrailingZeros().scale() > places) {
            throw AlpacaError.UNPROCESSABLE.refused("invalid " + name + " " + price.toPlainString()
                    + ". sub-penny increment does not fulfill minimum pricing criteria");
        }
        return price;
    }

    static @Nullable BigDecimal amount(JsonNode order, String name) {
        if (!order.hasNonNull(name)) {
            return null;
        }
        try {
            return new BigDecimal(order.get(name).asText());
        } catch (NumberFormatException e) {
            throw AlpacaError.MALFORMED.refused("request body format is invalid: " + name);
        }
    }

    private BigDecimal quantity(JsonNode order, Listing listing) {
        BigDecimal quantity = amount(order, "qty");
        BigDecimal notional = amount(order, "notional");
        if ((quantity == null) == (notional == null)) {
            throw AlpacaError.MALFORMED.refused("exactly one of qty and notional is required");
        }
        BigDecimal wanted = notional == null
                ? Objects.requireNonNull(quantity)
                : notional.divide(last(listing), QUANTITY_PLACES, RoundingMode.DOWN);
        if (wanted.signum() <= 0) {
            throw AlpacaError.UNPROCESSABLE.refused("qty must be > 0");
        }
        return wanted;
    }

    private static void check(Terms terms, Listing listing) {
        boolean crypto = AlpacaWords.assetClass(listing).equals("crypto");
        boolean fractional = terms.quantity().stripTrailingZeros().scale() > 0;
        if (crypto && terms.validity() != Validity.GTC && terms.validity() != Validity.IOC) {
            throw AlpacaError.UNPROCESSABLE.refused("invalid crypto time_in_force");
        }
        if (!crypto && fractional && (terms.kind() != Kind.MARKET || terms.validity() != Validity.DAY)) {
            throw AlpacaError.UNPROCESSABLE.refused("fractional orders must be DAY market orders");
        }
    }

    /** The limit price of an OCO order may stand in its target alone. */
    private static JsonNode target(JsonNode order) {
        boolean apart = order.path("order_class").asText().equals("oco") && !order.hasNonNull("limit_price");
        return apart ? order.path("take_profit") : order;
    }

    private static Trail trail(JsonNode order) {
        BigDecimal price = amount(order, "trail_price");
        BigDecimal percent = amount(order, "trail_percent");
        if (price != null) {
            return new Trail(price, false);
        }
        if (percent != null) {
            return new Trail(percent, true);
        }
        throw AlpacaError.UNPROCESSABLE.refused(
                "trailing stop orders must specify one of trail_price and trail_percent");
    }

    private BigDecimal last(Listing listing) {
        return market.quote(listing.instrument()).map(Quote::last).orElse(listing.close());
    }

    private static String text(JsonNode order, String name) {
        if (!order.hasNonNull(name)) {
            throw AlpacaError.MALFORMED.refused(name + " is required");
        }
        return order.get(name).asText();
    }

    private static <T> T oneOf(JsonNode order, String name, Map<String, T> allowed) {
        T value = allowed.get(text(order, name));
        if (value == null) {
            throw AlpacaError.UNPROCESSABLE.refused("invalid " + name);
        }
        return value;
    }
}
