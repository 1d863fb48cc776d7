package dev.tradeplane.gateway.intent;

import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.intent.TimeInForce;
import dev.tradeplane.gateway.body.FieldReader;
import dev.tradeplane.gateway.body.JsonValue;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /v1/orders}, which native webhooks send too. */
public final class OrderBody {
    private static final Set<String> KNOWN = Set.of(
            "instrument",
            "side",
            "quantity",
            "type",
            "limitPrice",
            "triggerPrice",
            "product",
            "timeInForce",
            "stopLoss",
            "takeProfit",
            "strategy",
            "validUntil",
            "reduceOnly");

    private OrderBody() {}

    public static Parsed<OrderIntent> parse(JsonValue.Fields body, Defaults defaults) {
        return parse(new FieldReader(body, KNOWN, false), defaults);
    }

    /** The names an order body may have, and these. */
    static Set<String> knownAnd(Set<String> more) {
        Set<String> known = new HashSet<>(KNOWN);
        known.addAll(more);
        return known;
    }

    static Parsed<OrderIntent> parse(FieldReader body, Defaults defaults) {
        OrderFields.Draft draft = draft(body, defaults);
        body.require("side");
        body.require("quantity");
        body.require("type");
        if (body.errors().isEmpty()) {
            OrderFields.pricesFit(body, draft.type(), "limitPrice", "triggerPrice");
        }
        if (draft.reduceOnly()) {
            OrderFields.noExits(body, "is not allowed for a reduce-only order");
        }
        return body.errors().isEmpty() ? new Parsed.Valid<>(draft.intent()) : new Parsed.Invalid<>(body.errors());
    }

    private static OrderFields.Draft draft(FieldReader body, Defaults defaults) {
        @Nullable OrderType type = body.oneOf("type", OrderFields.TYPES);
        @Nullable ProductType product = body.oneOf("product", OrderFields.PRODUCTS);
        @Nullable TimeInForce timeInForce = body.oneOf("timeInForce", OrderFields.TIMES_IN_FORCE);
        return new OrderFields.Draft(
                OrderFields.instrument(body, "instrument"),
                body.oneOf("side", OrderFields.SIDES),
                OrderFields.quantity(body),
                Objects.requireNonNullElse(type, OrderType.MARKET),
                OrderFields.price(body, "limitPrice"),
                OrderFields.price(body, "triggerPrice"),
                Objects.requireNonNullElse(product, defaults.product()),
                Objects.requireNonNullElse(timeInForce, TimeInForce.DAY),
                body.flag("reduceOnly"),
                OrderFields.strategy(body),
                validUntil(body, defaults),
                OrderFields.exits(body));
    }

    /** One that has passed is risk-service's to deny: the same body may be the repeat of an order long placed. */
    private static Instant validUntil(FieldReader body, Defaults defaults) {
        @Nullable Instant said = body.time("validUntil");
        return said == null ? defaults.validUntil() : said;
    }
}
