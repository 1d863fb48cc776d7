package dev.tradeplane.account.signals;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The weekly option signals. */
public enum PlaybookSignal {
    @JsonProperty("S1")
    S1,
    @JsonProperty("S2")
    S2,
    @JsonProperty("S3")
    S3,
    @JsonProperty("S4")
    S4,
    @JsonProperty("S5")
    S5,
    @JsonProperty("S6")
    S6,
    @JsonProperty("S7")
    S7,
    @JsonProperty("S8")
    S8
}
