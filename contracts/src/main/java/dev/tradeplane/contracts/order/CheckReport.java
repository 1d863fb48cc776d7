package dev.tradeplane.contracts.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tradeplane.contracts.decision.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a what-if: nothing was placed.
 *
 * @param approved whether the order would pass now
 * @param reason the first refusal, if any
 * @param limits every number compared, nearest limit first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckReport(boolean approved, @Nullable Reason reason, long limitsVersion, List<LimitUse> limits) {
    public CheckReport {
        limits = List.copyOf(limits);
    }
}
