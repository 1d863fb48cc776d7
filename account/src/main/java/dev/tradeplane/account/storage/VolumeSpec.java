package dev.tradeplane.account.storage;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.value.Forms;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** A volume made for the backups. */
@ValidationRule(
        value = "quantity(self.storage).compareTo(quantity(oldSelf.storage)) >= 0",
        message = "can only grow",
        fieldPath = ".storage")
@ValidationRule(
        value =
                "has(self.storageClassName) == has(oldSelf.storageClassName) && (!has(self.storageClassName) || self.storageClassName == oldSelf.storageClassName)",
        message = "cannot be changed: a volume stays where it was made",
        fieldPath = ".storageClassName")
public record VolumeSpec(
        @JsonPropertyDescription("Its size. Can only grow.") @Required @Pattern(Forms.STORAGE) @Size(max = 10)
        String storage,

        @JsonPropertyDescription("Storage class; left out, the default one of the cluster.")
        @Pattern(Forms.HOST)
        @Size(max = 253)
        @Nullable
        String storageClassName) {}
