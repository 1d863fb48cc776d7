package dev.tradeplane.account.storage;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.value.Forms;
import dev.tradeplane.account.value.SecretRef;
import dev.tradeplane.account.value.Span;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** Backups of the database and the audit log. */
@ValidationRule(
        value =
                "!has(self.pointInTimeWindow) || (self.pointInTimeWindow.endsWith('d') ? int(self.pointInTimeWindow.replace('d', '')) <= 35 : duration(self.pointInTimeWindow) <= duration('840h'))",
        message = "must be at most 35d",
        fieldPath = ".pointInTimeWindow")
public record BackupSpec(
        @JsonPropertyDescription("When, as five cron fields.")
        @Default("0 1 * * *")
        @Pattern(Forms.CRON)
        @Size(max = 100)
        String schedule,

        @JsonPropertyDescription("How many are kept.") @Default("{}")
        RetentionSpec retention,

        @JsonPropertyDescription("How far back any moment can be restored; at most 35d.")
        @Pattern(Forms.LONG_SPAN)
        @Size(max = 10)
        @Nullable
        Span pointInTimeWindow,

        @JsonPropertyDescription("Where they go.") @Required DestinationSpec destination,

        @JsonPropertyDescription("Secret with the key they are encrypted with.") @Nullable
        SecretRef encryptionSecretRef,

        @JsonPropertyDescription("A regular restore that proves them.") @Nullable
        DrillSpec drill) {}
