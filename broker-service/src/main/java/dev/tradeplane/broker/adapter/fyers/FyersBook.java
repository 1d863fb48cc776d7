package dev.tradeplane.broker.adapter.fyers;

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
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The book and the trades of the day. An order of ours is known by its tag, which Fyers does not keep unique. How soon
 * Fyers can filter by a tag is unconfirmed, so the whole book is read.
 */
final class FyersBook {
    /** The documents promise no order of the rows; ids of one day grow. */
    private static final Comparator<BrokerBookOrder> OLDEST_FIRST = Comparator.comparing(BrokerBookOrder::createdAt)
            .thenComparing(order -> order.brokerOrderId().value());

    private final BrokerWire wire;
    private final FyersRequests requests;

    FyersBook(BrokerWire wire, FyersRequests requests) {
        this.wire = wire;
        this.requests = requests;
    }

    /** Newest first. */
    List<BrokerBookOrder> orders() {
        List<BrokerBookOrder> orders =
                BrokerRows.read(read("/orders").path("orderBook"), "fyers's orderBook", FyersBook::order);
        orders.sort(OLDEST_FIRST.reversed());
        return orders;
    }

    Map<ClientOrderId, Lookup> find(Collection<SentOrder> sought) {
        return Lookup.inBook(orders(), sought);
    }

    List<BrokerTrade> trades(SentOrder order) {
        String id = order.requireBrokerOrderId().value();
        return BrokerRows.read(
                read("/tradebook").path("tradeBook"),
                "fyers's tradeBook",
                row -> id.equals(BrokerJson.text(row, "orderNumber"))
                        ? Optional.of(trade(order, row))
                        : Optional.empty());
    }

    /** Empty for an order in something we have no name for; it is none of ours. */
    static Optional<BrokerBookOrder> order(JsonNode row) {
        Quantity quantity = new Quantity(BrokerJson.numberOrZero(row, "qty"));
        Quantity filled = new Quantity(BrokerJson.numberOrZero(row, "filledQty"));
        return instrument(row)
                .map(instrument -> new BrokerBookOrder(
                        FyersWords.clientOrderId(BrokerJson.text(row, "orderTag"))
                                .orElse(null),
                        BrokerOrderId.of(BrokerJson.required(row, "id")),
                        null,
                        instrument,
                        FyersWords.side(BrokerJson.required(row, "side")),
                        quantity,
                        filled,
                        FyersWords.product(BrokerJson.text(row, "productType")),
                        BrokerJson.price(row, "limitPrice"),
                        BrokerJson.price(row, "stopPrice"),
                        average(row, filled),
                        FyersWords.state(BrokerJson.required(row, "status"), quantity, filled),
                        FyersWords.time(BrokerJson.required(row, "orderDateTime"))));
    }

    static Optional<InstrumentId> instrument(JsonNode row) {
        return FyersSymbols.instrument(
                row.path("exchange").asInt(), row.path("segment").asInt(), BrokerJson.required(row, "symbol"));
    }

    private static BrokerTrade trade(SentOrder order, JsonNode row) {
        return new BrokerTrade(
                order.clientOrderId(),
                order.requireBrokerOrderId(),
                BrokerJson.required(row, "tradeNumber"),
                new Quantity(BrokerJson.numberOrZero(row, "tradedQty")),
                new Price(BrokerJson.numberOrZero(row, "tradePrice")),
                FyersWords.time(BrokerJson.required(row, "orderDateTime")));
    }

    private JsonNode read(String path) {
        return wire.read(requests.call(CallKind.ORDER_READ, "GET", path));
    }

    private static @Nullable Price average(JsonNode row, Quantity filled) {
        BigDecimal average = BrokerJson.numberOrZero(row, "tradedPrice");
        return filled.isZero() || average.signum() == 0 ? null : new Price(average);
    }
}
