package dev.tradeplane.account.status;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The session with the broker. */
public record BrokerSessionStatus(
        @JsonPropertyDescription("When it ends.") @Nullable Instant expiresAt) {}
