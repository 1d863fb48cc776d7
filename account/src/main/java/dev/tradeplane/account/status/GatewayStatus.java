package dev.tradeplane.account.status;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.model.annotation.LabelSelector;
import io.fabric8.kubernetes.model.annotation.StatusReplicas;
import org.jspecify.annotations.Nullable;

/** The gateways that run: what {@code kubectl scale} and autoscalers see of an account. */
public record GatewayStatus(
        @JsonPropertyDescription("How many.") @StatusReplicas @Nullable
        Integer replicas,

        @JsonPropertyDescription("Selects their pods.") @LabelSelector @Size(max = 300) @Nullable
        String selector) {}
