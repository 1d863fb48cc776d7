package dev.tradeplane.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An instrument as TradingView writes it: EXCHANGE:SYMBOL, such as {@code NSE:RELIANCE}. */
public record InstrumentId(String value) {
    public InstrumentId {
        IdText.check("instrument", value, "[A-Z]{2,10}:[A-Z0-9&_.!-]{1,40}");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static InstrumentId of(String text) {
        return new InstrumentId(text);
    }

    /** Such as {@code NSE}. */
    public String exchange() {
        return value.substring(0, value.indexOf(':'));
    }

    /** Such as {@code RELIANCE}. */
    public String symbol() {
        return value.substring(value.indexOf(':') + 1);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
