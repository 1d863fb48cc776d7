package dev.tradeplane.contracts.intent;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the price behaves. The wire names are the ones Indian brokers use for stops. */
public enum OrderType {
    MARKET(false, false),
    LIMIT(true, false),
    /** Becomes a limit order when the trigger price trades. */
    @JsonProperty("SL")
    STOP_LIMIT(true, true),
    /** Becomes a market order when the trigger price trades. */
    @JsonProperty("SL-M")
    STOP(false, true);

    private final boolean limit;
    private final boolean trigger;

    OrderType(boolean limit, boolean trigger) {
        this.limit = limit;
        this.trigger = trigger;
    }

    /** The type that has exactly these prices. */
    public static OrderType priced(boolean limit, boolean trigger) {
        if (trigger) {
            return limit ? STOP_LIMIT : STOP;
        }
        return limit ? LIMIT : MARKET;
    }

    public boolean needsLimitPrice() {
        return limit;
    }

    public boolean needsTriggerPrice() {
        return trigger;
    }
}
