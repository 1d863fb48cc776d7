package dev.tradeplane.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Our public id of an order, derived like the client order id, so that a retry names the same order. */
public record OrderId(String value) {
    public OrderId {
        IdText.check("order id", value, "[0-9a-f]{32}");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OrderId of(String text) {
        return new OrderId(text);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
