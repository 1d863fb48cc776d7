package dev.tradeplane.account.edge;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.value.Forms;
import dev.tradeplane.account.value.Span;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;

/** How often one caller may call. */
public record ThrottleSpec(
        @JsonPropertyDescription("Calls at once.") @Default("50") @Min(1) @Max(100000000)
        int burst,

        @JsonPropertyDescription("Calls a minute.") @Default("600") @Min(1) @Max(100000000)
        int perMinute,

        @JsonPropertyDescription("Calls an hour.") @Default("10000") @Min(1) @Max(100000000)
        int perHour,

        @JsonPropertyDescription("Calls a day.") @Default("50000") @Min(1) @Max(100000000)
        int perDay,

        @JsonPropertyDescription("Refused calls after which the caller is banned.")
        @Default("20")
        @Min(1)
        @Max(100000000)
        int banAfter,

        @JsonPropertyDescription("How long.") @Default("\"15m\"") @Pattern(Forms.LONG_SPAN) @Size(max = 10)
        Span banFor) {}
