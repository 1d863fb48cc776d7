package dev.tradeplane.account.breakers;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;

/** Opens when our positions differ from the broker's. */
public record PositionDriftSpec(
        @JsonPropertyDescription("Stays open until a person resets it.") @Default("true")
        boolean latch) {}
