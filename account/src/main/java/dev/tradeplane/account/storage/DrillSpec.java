package dev.tradeplane.account.storage;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.value.Forms;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** Restores the last backup into a scratch database and checks it. */
public record DrillSpec(
        @JsonPropertyDescription("When, as five cron fields.") @Required @Pattern(Forms.CRON) @Size(max = 100)
        String schedule) {}
