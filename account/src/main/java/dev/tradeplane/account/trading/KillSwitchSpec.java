package dev.tradeplane.account.trading;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;

/** What pulling the kill switch does besides blocking new orders. */
public record KillSwitchSpec(
        @JsonPropertyDescription("Cancels the open orders.") @Default("true")
        boolean cancelOpenOrders,

        @JsonPropertyDescription("Closes the positions with verified reduce-only orders.") @Default("false")
        boolean squareOff) {}
