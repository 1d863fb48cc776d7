package dev.tradeplane.account.trading;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.value.Forms;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When orders may be sent. */
public record SessionSpec(
        @JsonPropertyDescription(
                "NSE, NFO, BSE, MCX, NYSE, or Always (Paper only). Left out, a Paper account trades at all hours; a Live one must name it.")
        @Nullable
        Calendar calendar,

        @JsonPropertyDescription("Narrower hours in the time zone of the calendar; none means its whole sessions.")
        @Size(max = 8)
        List<WindowSpec> windows,

        @JsonPropertyDescription("Whether orders that only shrink a position pass outside the windows.")
        @Default("true")
        boolean exitsOutsideWindows,

        @JsonPropertyDescription("Time of day at which open positions are closed.")
        @Pattern(Forms.TIME_OF_DAY)
        @Size(max = 5)
        @Nullable
        String squareOffAt) {
    public SessionSpec {
        windows = windows == null ? List.of() : List.copyOf(windows);
    }
}
