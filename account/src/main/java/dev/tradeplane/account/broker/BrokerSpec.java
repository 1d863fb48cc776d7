package dev.tradeplane.account.broker;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.value.Forms;
import dev.tradeplane.account.value.SecretRef;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** The broker of one account. */
@ValidationRule(
        value = "self.name == oldSelf.name",
        message = "cannot be changed: make another account for another broker",
        fieldPath = ".name")
@ValidationRule(
        value =
                "has(self.environment) == has(oldSelf.environment) && (!has(self.environment) || self.environment == oldSelf.environment)",
        message = "cannot be changed: make another account for another environment",
        fieldPath = ".environment")
@ValidationRule(
        value = "self.name == 'paper' || has(self.environment)",
        message = "must be given for this broker: Paper or Live",
        fieldPath = ".environment")
@ValidationRule(
        value = "self.name != 'paper' || !has(self.environment) || self.environment == 'Paper'",
        message = "must be Paper, or left out, for the paper broker",
        fieldPath = ".environment")
@ValidationRule(
        value = "!has(self.environment) || self.environment != 'Live' || has(self.credentialsSecretRef)",
        message = "is missing: a Live account needs the credentials of its broker",
        fieldPath = ".credentialsSecretRef")
@ValidationRule(
        value = "!has(self.environment) || self.environment != 'Live' || self.name == 'alpaca' || has(self.egressIp)",
        message = "is missing: a Live account needs the address registered with its broker",
        fieldPath = ".egressIp")
@ValidationRule(
        value = "!has(self.egressIp) || isIP(self.egressIp)",
        message = "must be an IP address such as 203.0.113.10",
        fieldPath = ".egressIp")
@ValidationRule(
        value =
                "!has(self.endpoint) || !has(self.environment) || self.environment != 'Live' || (has(self.allowEndpointOverride) && self.allowEndpointOverride)",
        message = "is refused for a Live account unless allowEndpointOverride is true",
        fieldPath = ".endpoint")
public record BrokerSpec(
        @JsonPropertyDescription(
                "Broker that carries the orders: paper, kite, breeze, fyers or alpaca. Cannot be changed.")
        @Required
        BrokerName name,

        @JsonPropertyDescription("Paper or Live. May be left out for the paper broker only. Cannot be changed.")
        @Nullable
        Environment environment,

        @JsonPropertyDescription(
                "Secret with the broker credentials: kite and breeze apiKey, apiSecret; fyers appId, appSecret; alpaca keyId, secretKey.")
        @Nullable
        SecretRef credentialsSecretRef,

        @JsonPropertyDescription("Address registered with the broker. Orders stop when the observed one differs.")
        @Size(max = 45)
        @Nullable
        String egressIp,

        @JsonPropertyDescription(
                "Answers which address a request comes from, as text or JSON {\"ip\"}. Asked each minute where this machine's own address is not public.")
        @Pattern(Forms.URL)
        @Size(max = 200)
        @Nullable
        String egressCheckUrl,

        @JsonPropertyDescription("Protect or Refuse: a market order never goes out unprotected.")
        @Default("\"Protect\"")
        MarketOrders marketOrders,

        @JsonPropertyDescription("One base URL in place of all hosts of the broker: a simulator or a proxy.")
        @Pattern(Forms.URL)
        @Size(max = 200)
        @Nullable
        String endpoint,

        @JsonPropertyDescription("Allows endpoint on a Live account.") @Default("false")
        boolean allowEndpointOverride) {
    /** Whether real money is at stake. */
    public boolean live() {
        return environment == Environment.LIVE;
    }
}
