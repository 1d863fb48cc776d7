package dev.tradeplane.contracts.intent;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.money.Quantity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is asked for: an order spelled out, or the closing of whatever position there is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Wish.Place.class, name = "place"),
    @JsonSubTypes.Type(value = Wish.Exit.class, name = "exit")
})
public sealed interface Wish {
    InstrumentId instrument();

    record Place(OrderIntent intent) implements Wish {
        @Override
        public InstrumentId instrument() {
            return intent.instrument();
        }
    }

    /**
     * Close the position in one instrument with a reduce-only market order. Side and size are known only to
     * risk-service, at the moment of decision.
     *
     * @param quantity how much of it; absent means all
     */
    record Exit(
            InstrumentId instrument,
            @Nullable Quantity quantity,
            ProductType product,
            @Nullable String strategy,
            Instant validUntil)
            implements Wish {}
}
