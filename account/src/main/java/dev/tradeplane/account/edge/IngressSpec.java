package dev.tradeplane.account.edge;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.value.Forms;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** The address of the gateway outside the cluster. */
public record IngressSpec(
        @JsonPropertyDescription("Ingress class; left out, the default one of the cluster.")
        @Pattern(Forms.NAME)
        @Size(max = 63)
        @Nullable
        String className,

        @JsonPropertyDescription("Host name.") @Required @Pattern(Forms.HOST) @Size(max = 253)
        String host,

        @JsonPropertyDescription("Secret with the certificate.") @Pattern(Forms.NAME) @Size(max = 63) @Nullable
        String tlsSecretName,

        @JsonPropertyDescription("Proxies in front whose forwarded address is believed.") @Default("1") @Min(0) @Max(10)
        int trustedHops) {}
