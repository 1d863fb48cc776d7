package dev.tradeplane.broker.adapter.breeze;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.contracts.order.OrderState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One row of Breeze's order list. Nothing in it says whose order it is: what we sent can only be compared with it. */
record BreezeOrderRow(
        BrokerOrderId id,
        InstrumentId instrument,
        Side side,
        Quantity quantity,
        String type,
        @Nullable ProductType product,
        BigDecimal price,
        BigDecimal trigger,
        BreezeStatus status,
        Quantity difference,
        @Nullable Price average,
        Instant createdAt) {

    /** Throws IllegalArgumentException when something every order has is missing. */
    static BreezeOrderRow of(JsonNode row, InstrumentId instrument) {
        BigDecimal quantity = BrokerJson.numberOrZero(row, "quantity");
        BigDecimal rest = BrokerJson.numberOrZero(row, "pending_quantity")
                .add(BrokerJson.numberOrZero(row, "cancelled_quantity"));
        BigDecimal average = BrokerJson.numberOrZero(row, "average_price");
        return new BreezeOrderRow(
                BrokerOrderId.of(BrokerJson.required(row, "order_id")),
                instrument,
                BreezeWords.side(BrokerJson.text(row, "action"))
                        .orElseThrow(() -> new IllegalArgumentException("an order that neither buys nor sells")),
                new Quantity(quantity),
                BrokerJson.required(row, "order_type").toLowerCase(Locale.ROOT),
                BreezeWords.product(BrokerJson.text(row, "product_type")),
                BrokerJson.numberOrZero(row, "price"),
                BrokerJson.numberOrZero(row, "stoploss"),
                BreezeStatus.of(BrokerJson.required(row, "status")),
                new Quantity(quantity.subtract(rest).max(BigDecimal.ZERO)),
                average.signum() > 0 ? new Price(average) : null,
                BreezeTime.moment(BrokerJson.required(row, "order_datetime")));
    }

    /** Whether what was sent would look like this. The list knows no seconds. */
    boolean looksLike(SentOrder sent) {
        OrderIntent intent = sent.intent();
        return instrument.equals(intent.instrument())
                && side == intent.side()
                && quantity.equals(intent.quantity())
                && type.equals(BreezeWords.type(intent.type()))
                && isPricedLike(intent)
                && !createdAt.isBefore(sent.claimedAt().truncatedTo(ChronoUnit.MINUTES));
    }

    BrokerBookOrder shown(@Nullable ClientOrderId clientOrderId, Quantity filled) {
        boolean partly = !filled.isZero() && filled.compareTo(quantity) < 0;
        OrderState state =
                status.state() == OrderState.ACKNOWLEDGED && partly ? OrderState.PARTIALLY_FILLED : status.state();
        return new BrokerBookOrder(
                clientOrderId,
                id,
                null,
                instrument,
                side,
                quantity,
                filled,
                product,
                shown(price),
                shown(trigger),
                filled.isZero() ? null : average,
                state,
                createdAt);
    }

    private static @Nullable Price shown(BigDecimal price) {
        return price.signum() > 0 ? new Price(price) : null;
    }

    /** The limit a market order was sent with is not known any more. */
    private boolean isPricedLike(OrderIntent intent) {
        return intent.type() == OrderType.MARKET
                || (isSame(price, intent.limitPrice()) && isSame(trigger, intent.triggerPrice()));
    }

    private static boolean isSame(BigDecimal shown, @Nullable Price sent) {
        return shown.compareTo(sent == null ? BigDecimal.ZERO : sent.value()) == 0;
    }
}
