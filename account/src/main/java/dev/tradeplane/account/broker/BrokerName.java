package dev.tradeplane.account.broker;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The brokers there are adapters for. */
public enum BrokerName {
    @JsonProperty("paper")
    PAPER,
    @JsonProperty("kite")
    KITE,
    @JsonProperty("breeze")
    BREEZE,
    @JsonProperty("fyers")
    FYERS,
    @JsonProperty("alpaca")
    ALPACA
}
