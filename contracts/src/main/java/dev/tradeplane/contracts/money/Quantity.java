package dev.tradeplane.contracts.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** A number of units, never negative: the side carries the sign. */
public record Quantity(BigDecimal value) implements Comparable<Quantity> {
    public static final Quantity ZERO = new Quantity(BigDecimal.ZERO);

    public Quantity {
        value = DecimalText.normal(value);
        if (value.signum() < 0) {
            throw new IllegalArgumentException("quantity must not be negative");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Quantity of(String text) {
        return new Quantity(DecimalText.parse("quantity", text));
    }

    public static Quantity of(long units) {
        return new Quantity(BigDecimal.valueOf(units));
    }

    public Quantity plus(Quantity other) {
        return new Quantity(value.add(other.value));
    }

    /** What is left; refuses to go below zero. */
    public Quantity minus(Quantity other) {
        return new Quantity(value.subtract(other.value));
    }

    public Quantity min(Quantity other) {
        return value.compareTo(other.value) <= 0 ? this : other;
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    /** Whether this is a whole number of lots. */
    public boolean isMultipleOf(Quantity lot) {
        return value.remainder(lot.value).signum() == 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
