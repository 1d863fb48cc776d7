package dev.tradeplane.account.running;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.value.Forms;
import dev.tradeplane.account.value.SecretKeyRef;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** One place messages go to. */
public record AlertChannelSpec(
        @JsonPropertyDescription("Name of the channel.") @Required @Pattern(Forms.NAME) @Size(max = 63)
        String name,

        @JsonPropertyDescription("Slack, Telegram, Webhook or Mail.") @Required
        AlertChannelType type,

        @JsonPropertyDescription("Secret with its URL.") @Required
        SecretKeyRef urlSecretRef) {}
