package dev.tradeplane.gateway.intent;

import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderChange;
import dev.tradeplane.gateway.body.FieldReader;
import dev.tradeplane.gateway.body.JsonValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body of {@code PATCH /v1/orders/{id}}: the numbers that are to change, at least one. */
public final class ChangeBody {
    private static final Set<String> KNOWN = Set.of("quantity", "limitPrice", "triggerPrice");

    private ChangeBody() {}

    public static Parsed<OrderChange> parse(JsonValue.Fields body) {
        FieldReader reader = new FieldReader(body, KNOWN, false);
        @Nullable Quantity quantity = OrderFields.quantity(reader);
        @Nullable Price limitPrice = OrderFields.price(reader, "limitPrice");
        @Nullable Price triggerPrice = OrderFields.price(reader, "triggerPrice");
        if (KNOWN.stream().noneMatch(reader::has)) {
            reader.error("*", "at least one of limitPrice, quantity, triggerPrice is required");
        }
        return reader.errors().isEmpty()
                ? new Parsed.Valid<>(new OrderChange(quantity, limitPrice, triggerPrice))
                : new Parsed.Invalid<>(reader.errors());
    }
}
