package dev.tradeplane.contracts.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tradeplane.contracts.id.BrokerOrderId;
import org.jspecify.annotations.Nullable;

/**
 * A person's word on an order of unknown outcome.
 *
 * @param brokerOrderId which order at the broker it is; only of one that was placed
 * @param by who says so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SettlementRequest(
        SettlementOutcome outcome, @Nullable BrokerOrderId brokerOrderId, String reason, String by) {
    public SettlementRequest {
        if ((outcome == SettlementOutcome.PLACED) != (brokerOrderId != null)) {
            throw new IllegalArgumentException("a placed order, and no other, has an id at the broker");
        }
    }
}
