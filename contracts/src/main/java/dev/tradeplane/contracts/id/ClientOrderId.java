package dev.tradeplane.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id we give the broker: unique for ever, the same on every retry, at most 20 alphanumerics so that it fits Kite's tag. */
public record ClientOrderId(String value) {
    public ClientOrderId {
        IdText.check("client order id", value, "[A-Z0-9]{1,20}");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ClientOrderId of(String text) {
        return new ClientOrderId(text);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
