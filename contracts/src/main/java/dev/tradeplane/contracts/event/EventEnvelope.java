package dev.tradeplane.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to audit-service (and, from broker-service, to risk-service). Its bytes are made once, in the
 * transaction of the change, and never again.
 *
 * @param eventId unique for ever; receivers drop repeats by it
 * @param service who changed something: gateway, risk-service or broker-service
 * @param revision counts the changes of this order made by this service, from 1; 0 when no order is concerned
 * @param traceparent W3C trace context of the request that started it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventEnvelope(
        String eventId,
        String service,
        AccountName account,
        @Nullable OrderId orderId,
        @Nullable ClientOrderId clientOrderId,
        long revision,
        Instant at,
        @Nullable String traceparent,
        TradeplaneEvent event) {}
