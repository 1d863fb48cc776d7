package dev.tradeplane.account.trading;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.value.Forms;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import java.util.List;

/** Which instruments may be traded, as EXCHANGE:SYMBOL; a pattern may end in an asterisk. */
public record InstrumentsSpec(
        @JsonPropertyDescription("At least one must match; empty means every instrument.") @Size(max = 200)
        List<@Pattern(Forms.INSTRUMENT) @Size(max = 52) String> allow,

        @JsonPropertyDescription("None may match.") @Size(max = 200)
        List<@Pattern(Forms.INSTRUMENT) @Size(max = 52) String> deny) {
    public InstrumentsSpec {
        allow = allow == null ? List.of() : List.copyOf(allow);
        deny = deny == null ? List.of() : List.copyOf(deny);
    }
}
