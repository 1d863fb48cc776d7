package dev.tradeplane.contracts.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order as the broker's own book has it: the broker's word, not ours.
 *
 * @param clientOrderId absent when the broker does not show it, or somebody else placed the order
 * @param parent the order it is an exit of, where the book tells
 * @param product absent when the book does not tell, or has a word for it that we have not
 * @param averagePrice of what is filled; absent while nothing is
 * @param createdAt when the broker took it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BrokerBookOrder(
        @Nullable ClientOrderId clientOrderId,
        BrokerOrderId brokerOrderId,
        @Nullable BrokerOrderId parent,
        InstrumentId instrument,
        Side side,
        Quantity quantity,
        Quantity filledQuantity,
        @Nullable ProductType product,
        @Nullable Price limitPrice,
        @Nullable Price triggerPrice,
        @Nullable Price averagePrice,
        OrderState state,
        Instant createdAt) {}
