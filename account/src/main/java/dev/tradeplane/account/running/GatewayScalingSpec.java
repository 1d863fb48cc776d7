package dev.tradeplane.account.running;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.model.annotation.SpecReplicas;

/** How many gateways run. */
@ValidationRule(
        value = "!has(self.min) || !has(self.max) || self.min <= self.max",
        message = "must not be above max",
        fieldPath = ".min")
public record GatewayScalingSpec(
        @JsonPropertyDescription("Fewest; what kubectl scale sets.") @Default("1") @Min(1) @Max(20) @SpecReplicas
        int min,

        @JsonPropertyDescription("Most.") @Default("4") @Min(1) @Max(20)
        int max,

        @JsonPropertyDescription("CPU use that is aimed at.") @Default("70") @Min(10) @Max(95)
        int targetCpuPercent) {}
