package dev.tradeplane.account.running;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;

/** How many of a service run. */
public record ReplicasSpec(
        @JsonPropertyDescription("Number of replicas.") @Default("1") @Min(1) @Max(5)
        int replicas) {}
