package dev.tradeplane.account.signals;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.value.Forms;
import dev.tradeplane.account.value.SecretKeyRef;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One webhook door. */
@ValidationRule(
        value = "!has(self.allowedCidrs) || self.allowedCidrs.all(c, isCIDR(c) && cidr(c) == cidr(c).masked())",
        message = "must be networks such as 10.0.0.0/8 or 203.0.113.10/32, with no address bits after the prefix",
        fieldPath = ".allowedCidrs")
public record WebhookSpec(
        @JsonPropertyDescription("Its place in the address: /hooks/NAME.")
        @Required
        @Pattern(Forms.NAME)
        @Size(max = 63)
        String name,

        @JsonPropertyDescription("TradingView, Native, OptionLegs or Playbook.") @Required
        WebhookFormat format,

        @JsonPropertyDescription("The secret callers must know.") @Required
        SecretKeyRef secretRef,

        @JsonPropertyDescription("Networks it may be called from; empty means any.") @Size(max = 50)
        List<@Size(max = 43) String> allowedCidrs,

        @JsonPropertyDescription("Callers must also present a client certificate.") @Default("false")
        boolean requireClientCertificate,

        @JsonPropertyDescription("What it may place; left out, all that the account may.") @Nullable
        WebhookScopeSpec scope) {
    public WebhookSpec {
        allowedCidrs = allowedCidrs == null ? List.of() : List.copyOf(allowedCidrs);
    }
}
