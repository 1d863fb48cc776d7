package dev.tradeplane.account.signals;

import com.fasterxml.jackson.annotation.JsonProperty;

/** When a playbook closes its positions. */
public enum PlaybookSquareOff {
    @JsonProperty("Expiry")
    EXPIRY,
    @JsonProperty("DayEnd")
    DAY_END,
    @JsonProperty("None")
    NONE
}
