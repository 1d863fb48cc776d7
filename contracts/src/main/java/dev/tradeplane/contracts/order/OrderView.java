package dev.tradeplane.contracts.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.intent.TimeInForce;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order as answers show it. Absent parts are left out of the JSON. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderView(
        OrderId id,
        ClientOrderId clientOrderId,
        @Nullable BrokerOrderId brokerOrderId,
        AccountName account,
        InstrumentId instrument,
        @Nullable Side side,
        @Nullable Quantity quantity,
        Quantity filledQuantity,
        @Nullable Price averagePrice,
        OrderType type,
        @Nullable Price limitPrice,
        @Nullable Price triggerPrice,
        @Nullable Price stopLoss,
        @Nullable Price takeProfit,
        ProductType product,
        TimeInForce timeInForce,
        boolean reduceOnly,
        OrderState state,
        @Nullable Reason reason,
        String source,
        @Nullable String strategy,
        String idempotencyKey,
        long limitsVersion,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String traceId) {}
