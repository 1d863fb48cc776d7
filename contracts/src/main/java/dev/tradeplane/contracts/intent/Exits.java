package dev.tradeplane.contracts.intent;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tradeplane.contracts.money.Price;
import org.jspecify.annotations.Nullable;

/**
 * Orders the broker is to work once the entry has filled; one ends the other. At least one of them.
 *
 * @param stopLoss the price that triggers the order that gives the position up
 * @param takeProfit the limit of the order that takes the profit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Exits(@Nullable Price stopLoss, @Nullable Price takeProfit) {
    public Exits {
        if (stopLoss == null && takeProfit == null) {
            throw new IllegalArgumentException("exits need a stopLoss or a takeProfit");
        }
    }

    /** Null when neither is given. */
    public static @Nullable Exits of(@Nullable Price stopLoss, @Nullable Price takeProfit) {
        return stopLoss == null && takeProfit == null ? null : new Exits(stopLoss, takeProfit);
    }
}
