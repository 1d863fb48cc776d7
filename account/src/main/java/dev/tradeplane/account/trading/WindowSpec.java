package dev.tradeplane.account.trading;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.value.Forms;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;

/** Hours within the sessions of the calendar, in its time zone. */
@ValidationRule(value = "self.from < self.to", message = "must have from before to")
public record WindowSpec(
        @JsonPropertyDescription("First minute, such as 09:20.") @Required @Pattern(Forms.TIME_OF_DAY) @Size(max = 5)
        String from,

        @JsonPropertyDescription("End, such as 15:15.") @Required @Pattern(Forms.TIME_OF_DAY) @Size(max = 5)
        String to) {}
