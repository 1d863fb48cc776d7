package dev.tradeplane.account.running;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import org.jspecify.annotations.Nullable;

/** How many of each service run. */
public record ScalingSpec(
        @JsonPropertyDescription("The gateway.") @Default("{}")
        GatewayScalingSpec gateway,

        @JsonPropertyDescription("risk-service.") @Default("{}")
        ReplicasSpec risk,

        @JsonPropertyDescription("broker-service.") @Default("{}")
        ReplicasSpec broker,

        @JsonPropertyDescription("audit-service.") @Default("{}")
        ReplicasSpec audit,

        @JsonPropertyDescription("Outside the sessions.") @Nullable
        OffHoursSpec offHours) {}
