package dev.tradeplane.contracts.market;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Contracts of one underlying, by expiry, strike and right.
 *
 * @param next the cursor of the page that follows; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InstrumentPage(
        List<ListedInstrument> items, @Nullable String next) {
    public InstrumentPage {
        items = List.copyOf(items);
    }
}
