package dev.tradeplane.account.value;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** A whole secret, by name; its keys depend on what it is for. */
public record SecretRef(
        @JsonPropertyDescription("Name of the Secret; on one machine the folder below the cell's secrets.")
        @Required
        @Pattern(Forms.NAME)
        @Size(max = 63)
        String name) {}
