package dev.tradeplane.account.limits;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.value.Amount;
import dev.tradeplane.account.value.Forms;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** The budget of one strategy. */
public record StrategyLimitSpec(
        @JsonPropertyDescription("Name the orders of the strategy carry.")
        @Required
        @Pattern(Forms.NAME)
        @Size(max = 63)
        String strategy,

        @JsonPropertyDescription("Orders a day.") @Min(1) @Max(1000000) @Nullable
        Integer maxOrdersPerDay,

        @JsonPropertyDescription("Loss of the day at which it stops, in the currency of the account.")
        @Pattern(Forms.AMOUNT)
        @Size(max = 24)
        @Nullable
        Amount maxDailyLoss) {}
