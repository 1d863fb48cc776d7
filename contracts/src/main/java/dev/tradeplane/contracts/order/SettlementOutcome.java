package dev.tradeplane.contracts.order;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a person says became of an order nobody knows the outcome of. */
public enum SettlementOutcome {
    /** The broker has it. */
    @JsonProperty("placed")
    PLACED,
    /** The broker never had it. */
    @JsonProperty("not-placed")
    NOT_PLACED
}
