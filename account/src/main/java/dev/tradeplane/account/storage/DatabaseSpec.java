package dev.tradeplane.account.storage;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.value.Forms;
import dev.tradeplane.account.value.SecretRef;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** The database of one account. */
@ValidationRule(
        value = "!has(self.mode) || !has(oldSelf.mode) || self.mode == oldSelf.mode",
        message = "cannot be changed: restore into another account",
        fieldPath = ".mode")
@ValidationRule(
        value =
                "!has(self.storage) || !has(oldSelf.storage) || quantity(self.storage).compareTo(quantity(oldSelf.storage)) >= 0",
        message = "can only grow",
        fieldPath = ".storage")
@ValidationRule(
        value = "!has(self.mode) || (self.mode == 'External') == has(self.connectionSecretRef)",
        message = "must be given for mode External, and for no other",
        fieldPath = ".connectionSecretRef")
public record DatabaseSpec(
        @JsonPropertyDescription("Embedded, CloudNativePG or External. Cannot be changed.") @Default("\"Embedded\"")
        DatabaseMode mode,

        @JsonPropertyDescription("Size of its volume. Can only grow.")
        @Default("20Gi")
        @Pattern(Forms.STORAGE)
        @Size(max = 10)
        String storage,

        @JsonPropertyDescription("External only: secret with host, port, database, username and password.") @Nullable
        SecretRef connectionSecretRef) {}
