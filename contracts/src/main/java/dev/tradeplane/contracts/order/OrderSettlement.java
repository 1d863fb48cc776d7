package dev.tradeplane.contracts.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a person settled an order of unknown outcome; a repeat is shown the first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderSettlement(
        OrderId id,
        ClientOrderId clientOrderId,
        SettlementOutcome outcome,
        @Nullable BrokerOrderId brokerOrderId,
        String reason,
        String by,
        Instant settledAt) {}
