package dev.tradeplane.account.signals;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where the stop of a playbook lies. */
public enum PlaybookStop {
    /** At the strike of the main leg. */
    @JsonProperty("MainStrike")
    MAIN_STRIKE,
    @JsonProperty("None")
    NONE
}
