package dev.tradeplane.account.running;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.value.Forms;
import dev.tradeplane.account.value.Span;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;

/** Scales down outside the sessions of the calendar. */
public record OffHoursSpec(
        @JsonPropertyDescription("Whether it does.") @Default("false")
        boolean enabled,

        @JsonPropertyDescription("How long before the open it scales up again.")
        @Default("\"15m\"")
        @Pattern(Forms.SPAN)
        @Size(max = 10)
        Span warmUp) {}
