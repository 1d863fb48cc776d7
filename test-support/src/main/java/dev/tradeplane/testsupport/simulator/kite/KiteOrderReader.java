package dev.tradeplane.testsupport.simulator.kite;

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
import org.jspecify.annotations.Nullable;

/**
 * Reads what an order asks for, and refuses what Kite refuses at once. The words of most of these refusals are not
 * documented; their type and status are.
 */
final class KiteOrderReader {
    private static final Map<String, Kind> KINDS =
            Map.of("MARKET", Kind.MARKET, "LIMIT", Kind.LIMIT, "SL", Kind.STOP_LIMIT, "SL-M", Kind.STOP);
    private static final Map<String, Validity> VALIDITIES =
            Map.of("DAY", Validity.DAY, "IOC", Validity.IOC, "TTL", Validity.DAY);
    private static final Map<String, String> PRODUCTS =
            Map.of("CNC", "CNC", "NRML", "NRML", "MIS", "MIS", "MTF", "MTF");
    private static final Map<String, Side> SIDES = Map.of("BUY", Side.BUY, "SELL", Side.SELL);
    private static final int LONGEST_TAG = 20;

    private final Market market;

    KiteOrderReader(Market market) {
        this.market = market;
    }

    /** The terms of a new order, of whatever size. */
    Terms read(KiteForm form) {
        Listing listing = listing(form.required("exchange"), form.required("tradingsymbol"));
        Kind kind = kind(form);
        BigDecimal quantity = quantity(form, listing);
        if (form.or("tag", "").length() > LONGEST_TAG) {
            throw KiteError.badInput("`tag` should not exceed 20 characters.");
        }
        Terms terms = new Terms(
                listing.instrument(),
                form.oneOf("transaction_type", SIDES),
                kind,
                quantity,
                price(form, kind, listing),
                trigger(form, kind),
                null,
                form.has("validity") ? form.oneOf("validity", VALIDITIES) : Validity.DAY,
                form.oneOf("product", PRODUCTS));
        return kind == Kind.MARKET ? protectedTerms(terms, form, listing) : terms;
    }

    /** What a change of an order leaves as it was stays so. */
    Terms changed(Terms terms, KiteForm form) {
        Kind kind = form.has("order_type") ? kind(form) : terms.kind();
        BigDecimal price = form.amount("price");
        BigDecimal trigger = form.amount("trigger_price");
        BigDecimal quantity = form.amount("quantity");
        return terms.withKind(kind)
                .withLimit(kind == Kind.MARKET || kind == Kind.STOP ? null : price == null ? terms.limit() : price)
                .withTrigger(trigger == null ? terms.trigger() : trigger)
                .withQuantity(quantity == null ? terms.quantity() : quantity)
                .withValidity(VALIDITIES.getOrDefault(form.or("validity", ""), terms.validity()));
    }

    Listing listing(String exchange, String symbol) {
        return market.listings()
                .find(exchange + ":" + symbol)
                .orElseThrow(() -> KiteError.badInput(
                        "The instrument you are placing an order for has either expired or does not exist."));
    }

    private static Kind kind(KiteForm form) {
        Kind kind = form.oneOf("order_type", KINDS);
        if ((kind == Kind.MARKET || kind == Kind.STOP) && form.amount("market_protection") == null) {
            throw KiteError.badInput(form.required("order_type") + " orders without market protection are not allowed. "
                    + "Set `market_protection` or use a LIMIT order.");
        }
        return kind;
    }

    private static BigDecimal quantity(KiteForm form, Listing listing) {
        form.required("quantity");
        BigDecimal quantity = form.amount("quantity");
        if (quantity == null
                || quantity.signum() < 0
                || quantity.remainder(listing.lot()).signum() != 0) {
            throw KiteError.badInput("Quantity should be a multiple of the lot size "
                    + listing.lot().toPlainString() + ".");
        }
        return quantity;
    }

    private static @Nullable BigDecimal price(KiteForm form, Kind kind, Listing listing) {
        if (kind == Kind.MARKET || kind == Kind.STOP) {
            return null;
        }
        form.required("price");
        BigDecimal price = form.amount("price");
        if (price == null
                || price.signum() < 0
                || price.remainder(listing.tick()).signum() != 0) {
            throw KiteError.badInput("Tick size for this script is "
                    + listing.tick().toPlainString() + ". Kindly enter a price in the multiple of it.");
        }
        return price;
    }

    private static @Nullable BigDecimal trigger(KiteForm form, Kind kind) {
        if (kind != Kind.STOP && kind != Kind.STOP_LIMIT) {
            return null;
        }
        BigDecimal trigger = form.amount("trigger_price");
        if (trigger == null) {
            throw KiteError.badInput(
                    "Trigger price is required for " + (kind == Kind.STOP ? "SL-M" : "SL") + " orders.");
        }
        return trigger;
    }

    /** A market order with protection is a limit order that far from the last price. */
    private Terms protectedTerms(Terms terms, KiteForm form, Listing listing) {
        BigDecimal percent = protection(form);
        BigDecimal last = market.quote(terms.instrument()).map(Quote::last).orElse(listing.close());
        BigDecimal away = last.multiply(percent).movePointLeft(2);
        boolean buys = terms.side() == Side.BUY;
        BigDecimal limit = (buys ? last.add(away) : last.subtract(away))
                .divide(listing.tick(), 0, buys ? RoundingMode.CEILING : RoundingMode.FLOOR)
                .multiply(listing.tick());
        return terms.withKind(Kind.LIMIT).withLimit(limit);
    }

    /** In percent; Kite chooses for {@code -1}. */
    static BigDecimal protection(KiteForm form) {
        BigDecimal asked = form.amount("market_protection");
        return asked == null || asked.signum() < 0 ? new BigDecimal("2.00") : asked.setScale(2, RoundingMode.HALF_UP);
    }
}
