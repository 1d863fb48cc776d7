package dev.tradeplane.audit.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.market.Quote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that happened to one order, causes before effects.
 *
 * @param limitsVersion the limits it was decided under; absent until then
 * @param quote the reference price it was decided on; absent when the decision used none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Timeline(
        String orderId,
        @Nullable ClientOrderId clientOrderId,
        List<Step> steps,
        @Nullable Long limitsVersion,
        @Nullable Quote quote) {
    public Timeline {
        steps = List.copyOf(steps);
    }
}
