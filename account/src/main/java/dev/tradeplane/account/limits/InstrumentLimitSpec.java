package dev.tradeplane.account.limits;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.value.Amount;
import dev.tradeplane.account.value.Forms;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** A tighter order quantity for some instruments. */
public record InstrumentLimitSpec(
        @JsonPropertyDescription("Instrument or pattern.") @Required @Pattern(Forms.INSTRUMENT) @Size(max = 52)
        String instrument,

        @JsonPropertyDescription("Largest quantity of one order.") @Required @Pattern(Forms.AMOUNT) @Size(max = 24)
        Amount maxOrderQuantity) {}
