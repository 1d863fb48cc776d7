package dev.tradeplane.broker.adapter.kite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.BrokerTrade;
import dev.tradeplane.broker.adapter.Lookup;
import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.json.BrokerRows;
import dev.tradeplane.broker.adapter.wire.BrokerWire;
import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The book and the trades of the day. An order of ours is known by its tag, which Kite does not keep unique. */
final class KiteBook {
    private final BrokerWire wire;
    private final KiteRequests requests;

    KiteBook(BrokerWire wire, KiteRequests requests) {
        this.wire = wire;
        this.requests = requests;
    }

    /** Newest first. */
    List<BrokerBookOrder> orders() {
        JsonNode rows = wire.read(requests.call(CallKind.ORDER_READ, "GET", "/orders"));
        return BrokerRows.read(rows, "kite's orders", KiteBook::order).reversed();
    }

    Map<ClientOrderId, Lookup> find(Collection<SentOrder> sought) {
        return Lookup.inBook(orders(), sought);
    }

    List<BrokerTrade> trades(SentOrder order) {
        BrokerOrderId id = order.requireBrokerOrderId();
        JsonNode rows = wire.read(requests.call(CallKind.ORDER_READ, "GET", "/orders/" + id + "/trades"));
        return BrokerRows.read(
                rows,
                "kite's trades",
                row -> Optional.of(new BrokerTrade(
                        order.clientOrderId(),
                        id,
                        BrokerJson.required(row, "trade_id"),
                        new Quantity(BrokerJson.numberOrZero(row, "quantity")),
                        new Price(BrokerJson.numberOrZero(row, "average_price")),
                        KiteWords.time(BrokerJson.required(row, "fill_timestamp")))));
    }

    /** Empty for an order in something we have no name for; it is none of ours. */
    static Optional<BrokerBookOrder> order(JsonNode row) {
        Quantity quantity = new Quantity(BrokerJson.numberOrZero(row, "quantity"));
        Quantity filled = new Quantity(BrokerJson.numberOrZero(row, "filled_quantity"));
        return KiteWords.instrument(BrokerJson.required(row, "exchange"), BrokerJson.required(row, "tradingsymbol"))
                .map(instrument -> new BrokerBookOrder(
                        clientOrderId(row),
                        BrokerOrderId.of(BrokerJson.required(row, "order_id")),
                        instrument,
                        Side.valueOf(BrokerJson.required(row, "transaction_type")),
                        quantity,
                        filled,
                        average(row, filled),
                        KiteWords.state(BrokerJson.required(row, "status"), quantity, filled),
                        KiteWords.time(BrokerJson.required(row, "order_timestamp"))));
    }

    /** Null for an order that others placed: their tags look different, or there is none. */
    static @Nullable ClientOrderId clientOrderId(JsonNode row) {
        String tag = BrokerJson.text(row, "tag");
        try {
            return tag == null ? null : ClientOrderId.of(tag);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Price average(JsonNode row, Quantity filled) {
        BigDecimal average = BrokerJson.numberOrZero(row, "average_price");
        return filled.isZero() || average.signum() == 0 ? null : new Price(average);
    }
}
