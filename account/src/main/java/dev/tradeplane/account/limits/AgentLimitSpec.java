package dev.tradeplane.account.limits;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.value.Amount;
import dev.tradeplane.account.value.Forms;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** The budget of one agent. */
public record AgentLimitSpec(
        @JsonPropertyDescription("Name of the agent.") @Required @Pattern(Forms.NAME) @Size(max = 63)
        String agent,

        @JsonPropertyDescription("Orders a day.") @Min(1) @Max(1000000) @Nullable
        Integer maxOrdersPerDay,

        @JsonPropertyDescription("Largest notional of one order, in the currency of the account.")
        @Pattern(Forms.AMOUNT)
        @Size(max = 24)
        @Nullable
        Amount maxOrderNotional,

        @JsonPropertyDescription("Required: a person decides on each order. NotRequired: the limits alone do.")
        @Default("\"Required\"")
        Approval approval) {}
