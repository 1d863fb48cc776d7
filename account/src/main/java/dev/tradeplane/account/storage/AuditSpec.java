package dev.tradeplane.account.storage;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.value.Forms;
import dev.tradeplane.account.value.Span;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** The audit log. */
public record AuditSpec(
        @JsonPropertyDescription("How long entries are kept.")
        @Default("\"1825d\"")
        @Pattern(Forms.LONG_SPAN)
        @Size(max = 10)
        Span retention,

        @JsonPropertyDescription("Somebody outside who signs what the log looked like.") @Nullable
        WitnessSpec witness) {}
