package dev.tradeplane.broker.adapter.kite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.BrokerTrade;
import dev.tradeplane.broker.adapter.BrokerUnavailableException;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The book and the trades of the day. An order of ours is known by its tag, which Kite does not keep unique. */
final class KiteBook {
    private final BrokerWire wire;
    private final KiteRequests requests;
    /** Of the orders in the last reading that are not regular. */
    private volatile Map<BrokerOrderId, KiteStanding> standings = Map.of();

    KiteBook(BrokerWire wire, KiteRequests requests) {
        this.wire = wire;
        this.requests = requests;
    }

    /** Newest first. */
    List<BrokerBookOrder> orders() {
        JsonNode rows = wire.read(requests.call(CallKind.ORDER_READ, "GET", "/orders"));
        Map<BrokerOrderId, KiteStanding> odd = new HashMap<>();
        List<BrokerBookOrder> orders = BrokerRows.read(rows, "kite's orders", row -> {
            KiteStanding standing = new KiteStanding(variety(row), parent(row));
            if (!standing.equals(KiteStanding.REGULAR)) {
                odd.put(BrokerOrderId.of(BrokerJson.required(row, "order_id")), standing);
            }
            return order(row);
        });
        standings = Map.copyOf(odd);
        return orders.reversed();
    }

    /** The same without stops of entries that have nothing yet: until then nothing works, and the entry's end is theirs. */
    List<BrokerBookOrder> working() {
        List<BrokerBookOrder> all = orders();
        Set<BrokerOrderId> waiting = all.stream()
                .filter(one -> !one.state().isTerminal() && one.filledQuantity().isZero())
                .map(BrokerBookOrder::brokerOrderId)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(one -> one.parent() == null || !waiting.contains(one.parent()))
                .toList();
    }

    /** Where an order stood when the book was last read; empty for a regular one, and for one it did not show. */
    Optional<KiteStanding> standing(BrokerOrderId id) {
        return Optional.ofNullable(standings.get(id));
    }

    /** Where an order stands. Throws BrokerUnavailableException when the book does not tell. */
    KiteStanding standingNow(BrokerOrderId id) {
        if (orders().stream().noneMatch(one -> one.brokerOrderId().equals(id))) {
            throw new BrokerUnavailableException("kite's book does not show " + id);
        }
        return standing(id).orElse(KiteStanding.REGULAR);
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
                        parent(row),
                        instrument,
                        Side.valueOf(BrokerJson.required(row, "transaction_type")),
                        quantity,
                        filled,
                        KiteWords.product(BrokerJson.text(row, "product")),
                        BrokerJson.price(row, "price"),
                        BrokerJson.price(row, "trigger_price"),
                        average(row, filled),
                        KiteWords.state(BrokerJson.required(row, "status"), quantity, filled),
                        KiteWords.time(BrokerJson.required(row, "order_timestamp"))));
    }

    /**
     * Null for an order that others placed: their tags look different, or there is none. The stop of a cover order is
     * Kite's, whether or not it has the tag of its entry, which is unconfirmed.
     */
    static @Nullable ClientOrderId clientOrderId(JsonNode row) {
        String tag = BrokerJson.text(row, "tag");
        try {
            return tag == null || parent(row) != null ? null : ClientOrderId.of(tag);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Of the stop of a cover order. */
    private static @Nullable BrokerOrderId parent(JsonNode row) {
        String id = BrokerJson.text(row, "parent_order_id");
        return id == null || !variety(row).equals(KiteStanding.COVER.variety()) ? null : BrokerOrderId.of(id);
    }

    private static String variety(JsonNode row) {
        return row.path("variety").asText(KiteStanding.REGULAR.variety());
    }

    private static @Nullable Price average(JsonNode row, Quantity filled) {
        BigDecimal average = BrokerJson.numberOrZero(row, "average_price");
        return filled.isZero() || average.signum() == 0 ? null : new Price(average);
    }
}
