package dev.tradeplane.account.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tradeplane.contracts.money.Percent;

/** A percentage as written, such as {@code "40"}. */
public record Percentage(@JsonValue String text) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Percentage of(String text) {
        return new Percentage(text);
    }

    public Percent percent() {
        return Percent.of(text);
    }
}
