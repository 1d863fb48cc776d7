package dev.tradeplane.contracts.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.money.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One webhook door.
 *
 * @param format TradingView, Native, OptionLegs or Playbook
 * @param secretName folder and key of its secret below the cell's secrets
 * @param allowedCidrs networks it may be called from; empty means any
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebhookSettings(
        String name,
        String format,
        String secretName,
        String secretKey,
        List<String> allowedCidrs,
        @Nullable Scope scope) {
    public WebhookSettings {
        allowedCidrs = List.copyOf(allowedCidrs);
    }

    /** What it may place: instruments by pattern, sides, quantity of one order, orders a day. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Scope(
            List<String> instruments,
            List<Side> sides,
            @Nullable Quantity maxQuantity,
            @Nullable Integer maxPerDay) {
        public Scope {
            instruments = List.copyOf(instruments);
            sides = List.copyOf(sides);
        }
    }
}
