package dev.tradeplane.account.broker;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether real money is at stake. */
public enum Environment {
    @JsonProperty("Paper")
    PAPER,
    @JsonProperty("Live")
    LIVE
}
