package dev.tradeplane.account.trading;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The exchange whose sessions are kept. */
public enum Calendar {
    @JsonProperty("NSE")
    NSE,
    @JsonProperty("NFO")
    NFO,
    @JsonProperty("BSE")
    BSE,
    @JsonProperty("MCX")
    MCX,
    @JsonProperty("NYSE")
    NYSE,
    /** Open at all hours: Paper accounts only. */
    @JsonProperty("Always")
    ALWAYS
}
