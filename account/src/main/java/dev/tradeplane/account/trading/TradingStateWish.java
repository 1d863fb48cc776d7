package dev.tradeplane.account.trading;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether new orders may be sent. Cancels always pass. */
public enum TradingStateWish {
    @JsonProperty("Active")
    ACTIVE,
    /** Only orders that shrink a position. */
    @JsonProperty("Reducing")
    REDUCING,
    /** No new orders but verified reduce-only ones. */
    @JsonProperty("Halted")
    HALTED
}
