package dev.tradeplane.account.limits;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.value.Amount;
import dev.tradeplane.account.value.Forms;
import dev.tradeplane.account.value.Percentage;
import dev.tradeplane.account.value.Span;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The limits of one account. A Paper account may lift any of them; a Live one is held to ceilings. */
@ValidationRule(
        value = "!has(self.maxReferencePriceAge) || self.maxReferencePriceAge != '0s'",
        message = "must be above zero",
        fieldPath = ".maxReferencePriceAge")
@ValidationRule(
        value = "!has(self.maxSignalAge) || self.maxSignalAge != '0s'",
        message = "must be above zero",
        fieldPath = ".maxSignalAge")
public record LimitsSpec(
        @JsonPropertyDescription("Currency of every amount, ISO 4217.")
        @Default("INR")
        @Pattern(Forms.CURRENCY)
        @Size(max = 3)
        String currency,

        @JsonPropertyDescription("Largest quantity of one order.")
        @Default("\"1800\"")
        @Pattern(Forms.AMOUNT)
        @Size(max = 24)
        Amount maxOrderQuantity,

        @JsonPropertyDescription("Largest notional of one order.")
        @Default("\"100000\"")
        @Pattern(Forms.AMOUNT)
        @Size(max = 24)
        Amount maxOrderNotional,

        @JsonPropertyDescription("Orders working at the same time.") @Default("20") @Min(1) @Max(1000000)
        int maxOpenOrders,

        @JsonPropertyDescription("Largest position in one instrument, long or short, open orders counted in.")
        @Default("\"1800\"")
        @Pattern(Forms.AMOUNT)
        @Size(max = 24)
        Amount maxPositionQuantity,

        @JsonPropertyDescription("Instruments with a position at the same time.") @Default("3") @Min(1) @Max(1000000)
        int maxOpenPositions,

        @JsonPropertyDescription(
                "Sum of all positions and open orders, without sign. Also the base of the concentration.")
        @Default("\"500000\"")
        @Pattern(Forms.AMOUNT)
        @Size(max = 24)
        Amount maxGrossExposure,

        @JsonPropertyDescription("Sum of all positions and open orders, with sign.")
        @Pattern(Forms.AMOUNT)
        @Size(max = 24)
        @Nullable
        Amount maxNetExposure,

        @JsonPropertyDescription("Largest share of maxGrossExposure in one instrument.")
        @Default("\"40\"")
        @Pattern(Forms.PERCENT)
        @Size(max = 12)
        Percentage maxConcentrationPercent,

        @JsonPropertyDescription("Realized and unrealized loss of the day at which entries stop.")
        @Pattern(Forms.AMOUNT)
        @Size(max = 24)
        @Nullable
        Amount maxDailyLoss,

        @JsonPropertyDescription("Fall from the peak at which entries stop.")
        @Pattern(Forms.AMOUNT)
        @Size(max = 24)
        @Nullable
        Amount maxDrawdown,

        @JsonPropertyDescription("Orders in any rolling second. At most 10 for a Live account.")
        @Default("8")
        @Min(1)
        @Max(1000000)
        int maxOrdersPerSecond,

        @JsonPropertyDescription("Orders in any rolling minute. A Live account is held to its broker's cap.")
        @Default("120")
        @Min(1)
        @Max(1000000)
        int maxOrdersPerMinute,

        @JsonPropertyDescription("Orders a day. A Live account is held to its broker's cap.")
        @Default("1500")
        @Min(1)
        @Max(100000000)
        int maxOrdersPerDay,

        @JsonPropertyDescription("How far a price may be from the reference price.")
        @Default("\"3\"")
        @Pattern(Forms.PERCENT)
        @Size(max = 12)
        Percentage priceCollarPercent,

        @JsonPropertyDescription("Oldest reference price an order is checked against.")
        @Default("\"5s\"")
        @Pattern(Forms.SPAN)
        @Size(max = 10)
        Span maxReferencePriceAge,

        @JsonPropertyDescription("Oldest signal taken in.") @Default("\"30s\"") @Pattern(Forms.SPAN) @Size(max = 10)
        Span maxSignalAge,

        @JsonPropertyDescription("The same content again within it is denied. 0s turns it off.")
        @Default("\"10s\"")
        @Pattern(Forms.SPAN)
        @Size(max = 10)
        Span duplicateWindow,

        @JsonPropertyDescription("A pause after losses in a row.") @Nullable
        LossStreakSpec lossStreak,

        @JsonPropertyDescription("Tighter order quantities by instrument or pattern.") @Size(max = 100)
        List<InstrumentLimitSpec> perInstrument,

        @JsonPropertyDescription("Budgets by strategy.") @Size(max = 50)
        List<StrategyLimitSpec> perStrategy,

        @JsonPropertyDescription("Budgets by agent.") @Size(max = 50)
        List<AgentLimitSpec> perAgent) {
    public LimitsSpec {
        perInstrument = perInstrument == null ? List.of() : List.copyOf(perInstrument);
        perStrategy = perStrategy == null ? List.of() : List.copyOf(perStrategy);
        perAgent = perAgent == null ? List.of() : List.copyOf(perAgent);
    }
}
