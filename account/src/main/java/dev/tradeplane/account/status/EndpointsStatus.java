package dev.tradeplane.account.status;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** Addresses of the gateway. */
public record EndpointsStatus(
        @JsonPropertyDescription("REST and webhooks.") @Size(max = 300) @Nullable
        String gateway,

        @JsonPropertyDescription("The page for people.") @Size(max = 300) @Nullable
        String console,

        @JsonPropertyDescription("For agents.") @Size(max = 300) @Nullable
        String mcp) {}
