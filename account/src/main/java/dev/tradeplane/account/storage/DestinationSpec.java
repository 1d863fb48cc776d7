package dev.tradeplane.account.storage;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** Where backups go: one of pvc and s3. */
@ValidationRule(value = "has(self.pvc) != has(self.s3)", message = "must have exactly one of pvc and s3")
public record DestinationSpec(
        @JsonPropertyDescription("A volume.") @Nullable VolumeSpec pvc,
        @JsonPropertyDescription("A bucket.") @Nullable ObjectStoreSpec s3) {}
