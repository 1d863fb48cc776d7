package dev.tradeplane.contracts.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** A share in percent, from 0 upwards. */
public record Percent(BigDecimal value) {
    private static final int TWO_PLACES = 2;

    public Percent {
        value = DecimalText.normal(value);
        if (value.signum() < 0) {
            throw new IllegalArgumentException("percent must not be negative");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Percent of(String text) {
        return new Percent(DecimalText.parse("percent", text));
    }

    /** This share of an amount, exact. */
    public BigDecimal of(BigDecimal amount) {
        return amount.multiply(value).movePointLeft(TWO_PLACES);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
