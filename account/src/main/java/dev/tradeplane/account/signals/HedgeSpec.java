package dev.tradeplane.account.signals;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;

/** The leg that bounds the loss of the main one. */
public record HedgeSpec(
        @JsonPropertyDescription("Points between its strike and the main one.") @Default("200") @Min(1) @Max(100000)
        int offsetPoints,

        @JsonPropertyDescription("Whether it is placed at all.") @Default("true")
        boolean enabled) {}
