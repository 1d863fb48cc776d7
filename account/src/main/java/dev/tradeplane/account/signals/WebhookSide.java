package dev.tradeplane.account.signals;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A side an order may have. */
public enum WebhookSide {
    @JsonProperty("Buy")
    BUY,
    @JsonProperty("Sell")
    SELL
}
