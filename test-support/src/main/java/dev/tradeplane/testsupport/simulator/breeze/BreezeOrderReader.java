package dev.tradeplane.testsupport.simulator.breeze;

import dev.tradeplane.testsupport.simulator.market.Kind;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Side;
import dev.tradeplane.testsupport.simulator.market.Terms;
import dev.tradeplane.testsupport.simulator.market.Validity;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an order asks for, and refuses what Breeze refuses at once. UNCONFIRMED: the words of these refusals; the
 * published client has some of them and checks nothing with them.
 */
final class BreezeOrderReader {
    private static final Map<String, Kind> KINDS = Map.of("limit", Kind.LIMIT, "stoploss", Kind.STOP_LIMIT);
    private static final Map<String, Side> SIDES = Map.of("buy", Side.BUY, "sell", Side.SELL);
    private static final Map<String, Validity> VALIDITIES =
            Map.of("day", Validity.DAY, "ioc", Validity.IOC, "vtc", Validity.GTC);
    private static final Map<String, String> OF_SHARES = Map.of("cash", "Cash", "btst", "BTST", "mtf", "MTF");
    private static final Map<String, String> OF_CONTRACTS = Map.of("futures", "Futures", "options", "Options");

    private final BreezeContracts contracts;

    BreezeOrderReader(BreezeContracts contracts) {
        this.contracts = contracts;
    }

    Listing listing(BreezeFields fields) {
        fields.required("exchange_code");
        fields.required("stock_code");
        return contracts.find(fields).orElseThrow(() -> BreezeEnvelope.refused("Invalid Stock Code"));
    }

    /** @param product the field that names the product: each request has its own word for it */
    Terms read(BreezeFields fields, String product) {
        Listing listing = listing(fields);
        Kind kind = fields.oneOf("order_type", KINDS, "Order-type should be either 'limit' or 'stoploss'");
        Map<String, String> products = listing.expiry() == null ? OF_SHARES : OF_CONTRACTS;
        return new Terms(
                listing.instrument(),
                fields.oneOf("action", SIDES, "Action should be either 'buy', or 'sell'"),
                kind,
                quantity(fields, listing),
                price(fields, listing),
                kind == Kind.STOP_LIMIT ? trigger(fields) : null,
                null,
                fields.oneOf("validity", VALIDITIES, "Validity should be either 'day', 'ioc', or 'vtc'"),
                fields.oneOf(product, products, "Product not allowed"));
    }

    /** What a change of an order leaves out stays as it was. */
    Terms changed(Terms terms, BreezeFields fields) {
        BigDecimal price = fields.amount("price");
        BigDecimal quantity = fields.amount("quantity");
        BigDecimal trigger = fields.amount("stoploss");
        Kind kind = KINDS.getOrDefault(fields.word("order_type"), terms.kind());
        return terms.withKind(kind)
                .withLimit(price == null ? terms.limit() : price)
                .withQuantity(quantity == null ? terms.quantity() : quantity)
                .withTrigger(kind == Kind.LIMIT ? null : trigger == null ? terms.trigger() : trigger)
                .withValidity(VALIDITIES.getOrDefault(fields.word("validity"), terms.validity()));
    }

    /** Looks at what a change would make of an order. */
    void check(Terms terms) {
        Listing listing = contracts.listing(terms.instrument());
        checkQuantity(terms.quantity(), listing);
        checkPrice(terms.limit(), listing);
        if (terms.kind() == Kind.STOP_LIMIT && terms.trigger() == null) {
            throw BreezeEnvelope.refused("Stoploss trigger price cannot be empty");
        }
    }

    private static BigDecimal quantity(BreezeFields fields, Listing listing) {
        fields.required("quantity");
        BigDecimal quantity = fields.amount("quantity");
        checkQuantity(quantity, listing);
        return quantity == null ? BigDecimal.ZERO : quantity;
    }

    private static void checkQuantity(@Nullable BigDecimal quantity, Listing listing) {
        if (quantity == null
                || quantity.signum() < 0
                || quantity.remainder(listing.lot()).signum() != 0) {
            throw BreezeEnvelope.refused("Quantity should be a multiple of the lot size "
                    + listing.lot().toPlainString());
        }
        // That too large an order is refused rather than sliced is UNCONFIRMED.
        if (listing.freeze().signum() > 0 && quantity.compareTo(listing.freeze()) > 0) {
            throw BreezeEnvelope.refused(
                    "Quantity exceeds the freeze quantity " + listing.freeze().toPlainString());
        }
    }

    private static @Nullable BigDecimal price(BreezeFields fields, Listing listing) {
        fields.required("price");
        BigDecimal price = fields.amount("price");
        checkPrice(price, listing);
        return price;
    }

    private static void checkPrice(@Nullable BigDecimal price, Listing listing) {
        if (price == null
                || price.signum() < 0
                || price.remainder(listing.tick()).signum() != 0) {
            throw BreezeEnvelope.refused("Limit price should be a multiple of the tick size "
                    + listing.tick().toPlainString());
        }
    }

    private static BigDecimal trigger(BreezeFields fields) {
        BigDecimal trigger = fields.amount("stoploss");
        if (trigger == null) {
            throw BreezeEnvelope.refused("Stoploss trigger price cannot be empty");
        }
        return trigger;
    }
}
