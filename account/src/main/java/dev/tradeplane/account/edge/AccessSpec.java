package dev.tradeplane.account.edge;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.value.SecretRef;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may sign in, and from where. */
@ValidationRule(
        value = "!has(self.allowedCidrs) || self.allowedCidrs.all(c, isCIDR(c) && cidr(c) == cidr(c).masked())",
        message = "must be networks such as 10.0.0.0/8 or 203.0.113.10/32, with no address bits after the prefix",
        fieldPath = ".allowedCidrs")
@ValidationRule(
        value = "!has(self.oidc) || !has(self.usersSecretRef)",
        message = "must have at most one of usersSecretRef and oidc")
public record AccessSpec(
        @JsonPropertyDescription("Secret with the users and their password hashes.") @Nullable
        SecretRef usersSecretRef,

        @JsonPropertyDescription("Networks people and programs may call from; empty means any.") @Size(max = 50)
        List<@Size(max = 43) String> allowedCidrs,

        @JsonPropertyDescription("An OpenID Connect issuer in place of own users.") @Nullable
        OidcSpec oidc) {
    public AccessSpec {
        allowedCidrs = allowedCidrs == null ? List.of() : List.copyOf(allowedCidrs);
    }
}
