package dev.tradeplane.account.storage;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.value.Forms;
import dev.tradeplane.account.value.SecretRef;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** A bucket that speaks S3. */
public record ObjectStoreSpec(
        @JsonPropertyDescription("Name of the bucket.") @Required @Pattern(Forms.HOST) @Size(max = 63)
        String bucket,

        @JsonPropertyDescription("URL of the store; left out, that of AWS.")
        @Pattern(Forms.URL)
        @Size(max = 200)
        @Nullable
        String endpoint,

        @JsonPropertyDescription("Region.") @Pattern(Forms.NAME) @Size(max = 63) @Nullable
        String region,

        @JsonPropertyDescription("Secret with accessKeyId and secretAccessKey.") @Required
        SecretRef secretRef) {}
