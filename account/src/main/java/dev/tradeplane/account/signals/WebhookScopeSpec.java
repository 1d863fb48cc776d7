package dev.tradeplane.account.signals;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.value.Amount;
import dev.tradeplane.account.value.Forms;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one webhook may place. */
public record WebhookScopeSpec(
        @JsonPropertyDescription("Instruments or patterns; empty means those of the account.") @Size(max = 50)
        List<@Pattern(Forms.INSTRUMENT) @Size(max = 52) String> instruments,

        @JsonPropertyDescription("Buy, Sell; empty means both.") @Size(max = 2)
        List<WebhookSide> sides,

        @JsonPropertyDescription("Largest quantity of one order.") @Pattern(Forms.AMOUNT) @Size(max = 24) @Nullable
        Amount maxQuantity,

        @JsonPropertyDescription("Orders a day.") @Min(1) @Max(1000000) @Nullable
        Integer maxPerDay) {
    public WebhookScopeSpec {
        instruments = instruments == null ? List.of() : List.copyOf(instruments);
        sides = sides == null ? List.of() : List.copyOf(sides);
    }
}
