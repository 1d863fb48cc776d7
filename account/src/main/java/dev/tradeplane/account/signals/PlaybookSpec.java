package dev.tradeplane.account.signals;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.value.Forms;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** What a named signal trades. */
public record PlaybookSpec(
        @JsonPropertyDescription("Name of the playbook.") @Required @Pattern(Forms.NAME) @Size(max = 63)
        String name,

        @JsonPropertyDescription("Signal that starts it, S1 to S8.") @Required
        PlaybookSignal signal,

        @JsonPropertyDescription("Underlying, such as NIFTY.") @Required @Pattern(Forms.UNDERLYING) @Size(max = 20)
        String underlying,

        @JsonPropertyDescription("Lots of the main leg.") @Required @Min(1) @Max(1000)
        int lots,

        @JsonPropertyDescription("The leg that bounds the loss.") @Nullable
        HedgeSpec hedge,

        @JsonPropertyDescription("MainStrike or None.") @Default("\"MainStrike\"")
        PlaybookStop stop,

        @JsonPropertyDescription("Expiry, DayEnd or None.") @Default("\"Expiry\"")
        PlaybookSquareOff squareOff) {}
