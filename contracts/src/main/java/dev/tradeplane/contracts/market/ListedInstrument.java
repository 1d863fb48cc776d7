package dev.tradeplane.contracts.market;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An instrument as the broker's master lists it.
 *
 * @param freezeQuantity largest quantity the exchange takes in one order; absent where the master does not say
 * @param underlying what a future or an option is on, as the exchange writes it; absent for what is neither, as are the rest
 * @param strike absent for a future too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListedInstrument(
        InstrumentId instrument,
        String name,
        Quantity lotSize,
        Price tickSize,
        @Nullable Quantity freezeQuantity,
        @Nullable String underlying,
        @Nullable LocalDate expiry,
        @Nullable ContractRight right,
        @Nullable Price strike) {}
