package dev.tradeplane.risk.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.contracts.order.Position;
import dev.tradeplane.contracts.order.TradingState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, as followers see it.
 *
 * @param type order, fill, position or tradingState; the part of that name is present
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StreamItem(
        String type,
        @Nullable OrderView order,
        @Nullable Fill fill,
        @Nullable Position position,
        @Nullable TradingState tradingState) {
    public record Fill(OrderId orderId, String tradeId, Quantity quantity, Price price, Instant at) {}

    static StreamItem of(OrderView order) {
        return new StreamItem("order", order, null, null, null);
    }

    static StreamItem of(Fill fill) {
        return new StreamItem("fill", null, fill, null, null);
    }

    static StreamItem of(Position position) {
        return new StreamItem("position", null, null, position, null);
    }

    static StreamItem of(TradingState state) {
        return new StreamItem("tradingState", null, null, null, state);
    }
}
