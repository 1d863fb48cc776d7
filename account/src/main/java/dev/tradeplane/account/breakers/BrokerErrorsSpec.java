package dev.tradeplane.account.breakers;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.value.Forms;
import dev.tradeplane.account.value.Span;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** Opens on errors of the broker. */
public record BrokerErrorsSpec(
        @JsonPropertyDescription("Errors that open it.") @Required @Min(1) @Max(10000)
        int count,

        @JsonPropertyDescription("Time they must fall in.") @Required @Pattern(Forms.SPAN) @Size(max = 10)
        Span within,

        @JsonPropertyDescription("Time until orders are tried again.") @Pattern(Forms.SPAN) @Size(max = 10) @Nullable
        Span coolDown,

        @JsonPropertyDescription("Stays open until a person resets it.") @Default("false")
        boolean latch) {}
