package dev.tradeplane.gateway.intent;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.Exits;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.intent.TimeInForce;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.gateway.body.FieldReader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The readings that every kind of body shares, and the making of the intent once all is read. */
final class OrderFields {
    static final Map<String, OrderType> TYPES = types();
    static final Map<String, ProductType> PRODUCTS = named(ProductType.values());
    static final Map<String, Side> SIDES = named(Side.values());
    static final Map<String, TimeInForce> TIMES_IN_FORCE = named(TimeInForce.values());
    private static final Pattern STRATEGY = Pattern.compile("[A-Za-z0-9 _.:/#-]{1,64}");

    private OrderFields() {}

    private static <E extends Enum<E>> Map<String, E> named(E[] values) {
        Map<String, E> named = new LinkedHashMap<>();
        for (E value : values) {
            named.put(value.name(), value);
        }
        return named;
    }

    private static Map<String, OrderType> types() {
        Map<String, OrderType> types = new LinkedHashMap<>();
        types.put("MARKET", OrderType.MARKET);
        types.put("LIMIT", OrderType.LIMIT);
        types.put("SL", OrderType.STOP_LIMIT);
        types.put("SL-M", OrderType.STOP);
        return types;
    }

    static @Nullable InstrumentId instrument(FieldReader body, String name) {
        body.require(name);
        return body.text(name, InstrumentId::of);
    }

    static @Nullable Quantity quantity(FieldReader body) {
        return body.amount("quantity", text -> {
            Quantity quantity = Quantity.of(text);
            if (quantity.isZero()) {
                throw new IllegalArgumentException("quantity must be above zero");
            }
            return quantity;
        });
    }

    static @Nullable Price price(FieldReader body, String name) {
        return body.amount(name, Price::of);
    }

    /** Prices of orders to follow the entry; null when neither is there or one is wrong. */
    static @Nullable Exits exits(FieldReader body) {
        return Exits.of(price(body, "stopLoss"), price(body, "takeProfit"));
    }

    /** An error for each of these that is there all the same. */
    static void noExits(FieldReader body, String why) {
        for (String field : new String[] {"stopLoss", "takeProfit"}) {
            if (body.has(field)) {
                body.error(field, why);
            }
        }
    }

    static @Nullable String strategy(FieldReader body) {
        return body.text("strategy", text -> {
            if (!STRATEGY.matcher(text).matches()) {
                throw new IllegalArgumentException("must match " + STRATEGY);
            }
            return text;
        });
    }

    /** Exactly the prices this type needs, no other. */
    static void pricesFit(FieldReader body, OrderType type, String limitField, String triggerField) {
        priceFits(body, limitField, type.needsLimitPrice());
        priceFits(body, triggerField, type.needsTriggerPrice());
    }

    private static void priceFits(FieldReader body, String field, boolean needed) {
        if (needed) {
            body.require(field);
        } else if (body.has(field)) {
            body.error(field, "is not allowed for this type of order");
        }
    }

    /** Everything an intent is made of; absent parts were errors, unless they may be absent. */
    record Draft(
            @Nullable InstrumentId instrument,
            @Nullable Side side,
            @Nullable Quantity quantity,
            OrderType type,
            @Nullable Price limitPrice,
            @Nullable Price triggerPrice,
            ProductType product,
            TimeInForce timeInForce,
            boolean reduceOnly,
            @Nullable String strategy,
            Instant validUntil,
            @Nullable Exits exits) {
        OrderIntent intent() {
            if (instrument == null || side == null || quantity == null) {
                throw new IllegalStateException("a body with missing parts was taken for whole");
            }
            return new OrderIntent(
                    instrument,
                    side,
                    quantity,
                    type,
                    limitPrice,
                    triggerPrice,
                    product,
                    timeInForce,
                    reduceOnly,
                    strategy,
                    validUntil,
                    exits);
        }
    }
}
