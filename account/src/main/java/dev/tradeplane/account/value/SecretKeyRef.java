package dev.tradeplane.account.value;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** One value of a secret. */
public record SecretKeyRef(
        @JsonPropertyDescription("Name of the Secret; on one machine the folder below the cell's secrets.")
        @Required
        @Pattern(Forms.NAME)
        @Size(max = 63)
        String name,

        @JsonPropertyDescription("Key inside the Secret; on one machine the file in that folder.")
        @Required
        @Pattern(Forms.SECRET_KEY)
        @Size(max = 63)
        String key) {}
