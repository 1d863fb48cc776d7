package dev.tradeplane.account.storage;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.value.Forms;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Starts the account from a backup instead of empty. */
public record RestoreSpec(
        @JsonPropertyDescription("Name of the backup, or latest.") @Required @Pattern(Forms.HOST) @Size(max = 253)
        String fromBackup,

        @JsonPropertyDescription("Moment to restore to, RFC 3339; left out, the end of the backup.")
        @Pattern(Forms.MOMENT)
        @Size(max = 35)
        @Nullable
        Instant targetTime) {}
