package dev.tradeplane.account.status;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The last backup that was completed. */
public record LastBackupStatus(
        @JsonPropertyDescription("When it was completed.") @Nullable
        Instant time,

        @JsonPropertyDescription("Its size.") @Size(max = 20) @Nullable
        String size,

        @JsonPropertyDescription("When it was last restored and checked.") @Nullable
        Instant verifiedAt) {}
