package dev.tradeplane.contracts.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** An amount in the account's currency; may be negative (a loss). */
public record Money(BigDecimal value) implements Comparable<Money> {
    public static final Money ZERO = new Money(BigDecimal.ZERO);

    public Money {
        value = DecimalText.normal(value);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Money of(String text) {
        return new Money(DecimalText.parse("amount", text));
    }

    public Money plus(Money other) {
        return new Money(value.add(other.value));
    }

    @Override
    public int compareTo(Money other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
