package dev.tradeplane.account.edge;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.value.Forms;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** People sign in at this issuer. */
public record OidcSpec(
        @JsonPropertyDescription("URL of the issuer.") @Required @Pattern(Forms.URL) @Size(max = 200)
        String issuer,

        @JsonPropertyDescription("Audience its tokens must name.") @Default("tradeplane") @Size(min = 1, max = 100)
        String audience,

        @JsonPropertyDescription("Claim with the roles.") @Default("roles") @Size(min = 1, max = 100)
        String rolesClaim) {}
