package dev.tradeplane.account.running;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.value.Forms;
import dev.tradeplane.account.value.Percentage;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is told what. */
public record AlertsSpec(
        @JsonPropertyDescription("Where messages go.") @Size(max = 10)
        List<AlertChannelSpec> channels,

        @JsonPropertyDescription("Share of maxDailyLoss at which a warning is sent.")
        @Pattern(Forms.PERCENT)
        @Size(max = 12)
        @Nullable
        Percentage dailyLossWarnPercent) {
    public AlertsSpec {
        channels = channels == null ? List.of() : List.copyOf(channels);
    }
}
