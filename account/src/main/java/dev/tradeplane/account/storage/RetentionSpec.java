package dev.tradeplane.account.storage;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;

/** How many backups are kept. */
public record RetentionSpec(
        @JsonPropertyDescription("Of the last days.") @Default("7") @Min(1) @Max(366)
        int daily,

        @JsonPropertyDescription("Of the last weeks.") @Default("5") @Min(0) @Max(520)
        int weekly,

        @JsonPropertyDescription("Of the last months.") @Default("12") @Min(0) @Max(240)
        int monthly) {}
