package dev.tradeplane.account.running;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a message goes. */
public enum AlertChannelType {
    @JsonProperty("Slack")
    SLACK,
    @JsonProperty("Telegram")
    TELEGRAM,
    @JsonProperty("Webhook")
    WEBHOOK,
    @JsonProperty("Mail")
    MAIL
}
