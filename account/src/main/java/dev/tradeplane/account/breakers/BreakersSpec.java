package dev.tradeplane.account.breakers;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** Circuit breakers; each works only when given. */
public record BreakersSpec(
        @JsonPropertyDescription("Errors of the broker.") @Nullable
        BrokerErrorsSpec brokerErrors,

        @JsonPropertyDescription("A storm of rejected orders.") @Nullable
        RejectsSpec rejects,

        @JsonPropertyDescription("Our positions differ from the broker's.") @Nullable
        PositionDriftSpec positionDrift,

        @JsonPropertyDescription("Quotes stop coming.") @Nullable
        QuoteStalenessSpec quoteStaleness) {}
