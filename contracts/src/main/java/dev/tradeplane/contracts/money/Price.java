package dev.tradeplane.contracts.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** A price for one unit of an instrument, in the account's currency; always above zero. */
public record Price(BigDecimal value) implements Comparable<Price> {
    public Price {
        value = DecimalText.normal(value);
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("price must be above zero");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Price of(String text) {
        return new Price(DecimalText.parse("price", text));
    }

    /** The notional of this many units at this price. */
    public Money times(Quantity quantity) {
        return new Money(value.multiply(quantity.value()));
    }

    @Override
    public int compareTo(Price other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
