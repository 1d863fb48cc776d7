package dev.tradeplane.account.signals;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the body of a webhook looks like. */
public enum WebhookFormat {
    @JsonProperty("TradingView")
    TRADING_VIEW,
    @JsonProperty("Native")
    NATIVE,
    /** The legs format of option bridges. */
    @JsonProperty("OptionLegs")
    OPTION_LEGS,
    /** A signal that names a playbook. */
    @JsonProperty("Playbook")
    PLAYBOOK
}
