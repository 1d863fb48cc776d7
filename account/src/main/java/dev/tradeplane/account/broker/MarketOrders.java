package dev.tradeplane.account.broker;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of a market order: it never goes out unprotected. */
public enum MarketOrders {
    /** Sent with the broker's price protection, or as a limit order. */
    @JsonProperty("Protect")
    PROTECT,
    /** Refused. */
    @JsonProperty("Refuse")
    REFUSE
}
