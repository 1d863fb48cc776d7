package dev.tradeplane.account.limits;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a person decides on each order of an agent. */
public enum Approval {
    @JsonProperty("Required")
    REQUIRED,
    @JsonProperty("NotRequired")
    NOT_REQUIRED
}
