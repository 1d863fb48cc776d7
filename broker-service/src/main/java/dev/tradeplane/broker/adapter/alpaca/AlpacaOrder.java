package dev.tradeplane.broker.adapter.alpaca;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.money.Money;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
 * @param parent the entry it is an exit of, where it is shown inside of it
 * @param legs its exits, where they are shown inside of it
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
        Instant createdAt,
        @Nullable BrokerOrderId parent,
        List<AlpacaOrder> legs) {
    AlpacaOrder {
        legs = List.copyOf(legs);
    }

    /** Throws IllegalArgumentException when it makes no sense. */
    static AlpacaOrder read(JsonNode row) {
        return read(row, null);
    }

    private static AlpacaOrder read(JsonNode row, @Nullable BrokerOrderId parent) {
        BrokerOrderId id = BrokerOrderId.of(BrokerJson.required(row, "id"));
        List<AlpacaOrder> legs = new ArrayList<>();
        row.path("legs").forEach(leg -> legs.add(read(leg, id)));
        Quantity filled = new Quantity(BrokerJson.numberOrZero(row, "filled_qty"));
        return new AlpacaOrder(
                id,
                BrokerJson.text(row, "client_order_id"),
                row.path("symbol").asText(""),
                row.path("side").asText().startsWith("sell") ? Side.SELL : Side.BUY,
                BrokerJson.number(row, "qty").map(Quantity::new).orElse(filled),
                filled,
                new Money(BrokerJson.numberOrZero(row, "filled_avg_price").multiply(filled.value())),
                BrokerJson.price(row, "limit_price"),
                BrokerJson.price(row, "stop_price"),
                BrokerJson.required(row, "status").toLowerCase(Locale.ROOT),
                other(row, "replaces"),
                other(row, "replaced_by"),
                AlpacaWords.time(BrokerJson.required(row, "created_at")),
                parent,
                legs);
    }

    boolean isReplaced() {
        return status.equals("replaced");
    }

    boolean isRejected() {
        return status.equals("rejected");
    }

    /** Waits for its entry. */
    boolean isHeld() {
        return status.equals("held");
    }

    /** Nothing more comes of it. */
    boolean isOver() {
        return isReplaced() || AlpacaWords.state(status, quantity, filled).isTerminal();
    }

    private static @Nullable BrokerOrderId other(JsonNode row, String field) {
        return Optional.ofNullable(BrokerJson.text(row, field))
                .map(BrokerOrderId::of)
                .orElse(null);
    }
}
