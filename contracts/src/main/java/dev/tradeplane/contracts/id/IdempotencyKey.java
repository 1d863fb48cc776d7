package dev.tradeplane.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The caller's key that makes a repeat harmless. */
public record IdempotencyKey(String value) {
    public IdempotencyKey {
        IdText.check("idempotency key", value, "[!-~]{1,200}");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static IdempotencyKey of(String text) {
        return new IdempotencyKey(text);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
