package dev.tradeplane.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Name of the TradingAccount whose money is at stake. */
public record AccountName(String value) {
    public AccountName {
        IdText.check("account name", value, "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AccountName of(String text) {
        return new AccountName(text);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
