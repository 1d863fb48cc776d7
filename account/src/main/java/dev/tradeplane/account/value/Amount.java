package dev.tradeplane.account.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tradeplane.contracts.money.Money;
import dev.tradeplane.contracts.money.Quantity;

/**
 * An exact amount as written: text, or a whole number. Read as money or as a quantity by whoever needs it.
 *
 * <p>Reading fails, not creating: one stored object with a bad amount must not stop an operator that lists them all.
 */
public record Amount(@JsonValue String text) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Amount of(Object written) {
        return switch (written) {
            case String text -> new Amount(text);
            case Number number -> new Amount(number.toString());
            default -> throw new IllegalArgumentException("neither text nor a number: " + written);
        };
    }

    public Money money() {
        return Money.of(text);
    }

    public Quantity quantity() {
        return Quantity.of(text);
    }
}
