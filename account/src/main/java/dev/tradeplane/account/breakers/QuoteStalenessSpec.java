package dev.tradeplane.account.breakers;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.value.Forms;
import dev.tradeplane.account.value.Span;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** Opens when quotes stop coming. */
public record QuoteStalenessSpec(
        @JsonPropertyDescription("Age of the last quote at which it opens.")
        @Required
        @Pattern(Forms.SPAN)
        @Size(max = 10)
        Span after) {}
