package dev.tradeplane.broker.adapter.alpaca;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.money.Money;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of Alpaca's book.
 *
 * @param clientId whatever its owner called it
 * @param symbol empty for an order in several things at once
 * @param quantity what is filled, where money was ordered instead
 * @param replaces the order in whose place it stands
 * @param replacedBy the order in its place
 */
record AlpacaOrder(
        BrokerOrderId id,
        @Nullable String clientId,
        String symbol,
        Side side,
        Quantity quantity,
        Quantity filled,
        Money paid,
        @Nullable Price limit,
        @Nullable Price trigger,
        String status,
        @Nullable BrokerOrderId replaces,
        @Nullable BrokerOrderId replacedBy,
        Instant createdAt) {

    /** Throws IllegalArgumentException when it makes no sense. */
    static AlpacaOrder read(JsonNode row) {
        Quantity filled = new Quantity(BrokerJson.numberOrZero(row, "filled_qty"));
        return new AlpacaOrder(
                BrokerOrderId.of(BrokerJson.required(row, "id")),
                BrokerJson.text(row, "client_order_id"),
                row.path("symbol").asText(""),
                row.path("side").asText().startsWith("sell") ? Side.SELL : Side.BUY,
                BrokerJson.number(row, "qty").map(Quantity::new).orElse(filled),
                filled,
                new Money(BrokerJson.numberOrZero(row, "filled_avg_price").multiply(filled.value())),
                price(row, "limit_price"),
                price(row, "stop_price"),
                BrokerJson.required(row, "status").toLowerCase(Locale.ROOT),
                other(row, "replaces"),
                other(row, "replaced_by"),
                AlpacaWords.time(BrokerJson.required(row, "created_at")));
    }

    boolean isReplaced() {
        return status.equals("replaced");
    }

    boolean isRejected() {
        return status.equals("rejected");
    }

    /** Nothing more comes of it. */
    boolean isOver() {
        return isReplaced() || AlpacaWords.state(status, quantity, filled).isTerminal();
    }

    private static @Nullable Price price(JsonNode row, String field) {
        return BrokerJson.number(row, field)
                .filter(number -> number.signum() > 0)
                .map(Price::new)
                .orElse(null);
    }

    private static @Nullable BrokerOrderId other(JsonNode row, String field) {
        return Optional.ofNullable(BrokerJson.text(row, field))
                .map(BrokerOrderId::of)
                .orElse(null);
    }
}
