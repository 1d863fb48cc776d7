package dev.tradeplane.account.limits;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.value.Forms;
import dev.tradeplane.account.value.Span;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** A pause after losses in a row. */
public record LossStreakSpec(
        @JsonPropertyDescription("Losing trades in a row.") @Required @Min(1) @Max(100)
        int count,

        @JsonPropertyDescription("How long entries are denied afterwards.")
        @Required
        @Pattern(Forms.SPAN)
        @Size(max = 10)
        Span coolDown) {}
