package dev.tradeplane.contracts.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.money.NetQuantity;
import dev.tradeplane.contracts.money.Price;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the broker says is held.
 *
 * @param products those its report tells of for as long as they are held; of others nothing is said here
 * @param held one an instrument, its products added up
 */
public record BrokerPositions(List<ProductType> products, List<Held> held) {
    public BrokerPositions {
        products = List.copyOf(products);
        held = List.copyOf(held);
    }

    /** One instrument; the average price is absent when it is flat, or the broker does not tell. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Held(
            InstrumentId instrument,
            NetQuantity quantity,
            @Nullable Price averagePrice) {}
}
