package dev.tradeplane.account.storage;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.value.Forms;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** Somebody outside who signs what the log looked like. */
public record WitnessSpec(
        @JsonPropertyDescription("URL of the witness.") @Required @Pattern(Forms.URL) @Size(max = 200)
        String url) {}
