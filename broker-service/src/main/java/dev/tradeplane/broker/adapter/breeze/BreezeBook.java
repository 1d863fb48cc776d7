package dev.tradeplane.broker.adapter.breeze;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.BrokerTrade;
import dev.tradeplane.broker.adapter.BrokerUnavailableException;
import dev.tradeplane.broker.adapter.Lookup;
import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.market.ContractDirectory;
import dev.tradeplane.broker.adapter.wire.BrokerWire;
import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The lists of orders, one an exchange, and the trades. No order carries anything of ours: one whose number we never
 * learned is sought among those we know nothing about, by what it must look like.
 */
final class BreezeBook {
    private static final Set<String> EXCHANGES = Set.of("NSE", "BSE", "NFO", "BFO");

    /** Within a minute only the numbers tell, which count up. */
    private static final Comparator<BreezeOrderRow> NEWEST_FIRST = Comparator.comparing(BreezeOrderRow::createdAt)
            .thenComparing(row -> row.id().value())
            .reversed();

    private final BrokerWire wire;
    private final BreezeRequests requests;
    private final ContractDirectory contracts;
    private final Clock clock;

    BreezeBook(BrokerWire wire, BreezeRequests requests, ContractDirectory contracts, Clock clock) {
        this.wire = wire;
        this.requests = requests;
        this.contracts = contracts;
        this.clock = clock;
    }

    /** Newest first. */
    List<BrokerBookOrder> orders() {
        return rows(EXCHANGES, BreezeTime.today(clock.instant())).stream()
                .sorted(NEWEST_FIRST)
                .map(row -> row.shown(null, filled(row)))
                .toList();
    }

    void probe() {
        list("NSE", BreezeTime.today(clock.instant()));
    }

    /** Reads the list of each exchange once, from the day of the oldest of them on. */
    Map<ClientOrderId, Lookup> find(Collection<SentOrder> sought) {
        Set<String> exchanges = sought.stream()
                .map(order -> order.intent().instrument().exchange())
                .collect(Collectors.toSet());
        Map<BrokerOrderId, BreezeOrderRow> book = new HashMap<>();
        rows(exchanges, oldest(sought)).forEach(row -> book.put(row.id(), row));
        Map<ClientOrderId, Lookup> found = new HashMap<>();
        for (SentOrder order : sought) {
            BrokerOrderId id = order.brokerOrderId();
            found.put(order.clientOrderId(), id == null ? lookAlikes(order, book) : known(order, id, book.get(id)));
        }
        return found;
    }

    List<BrokerTrade> trades(SentOrder order) {
        BrokerOrderId id = order.requireBrokerOrderId();
        List<BrokerTrade> trades = new ArrayList<>();
        for (JsonNode row : tradesOf(order.intent().instrument(), id)) {
            trades.add(sensible(() -> new BrokerTrade(
                    order.clientOrderId(),
                    id,
                    BrokerJson.required(row, "exchange_trade_id"),
                    new Quantity(BrokerJson.numberOrZero(row, "executed_quantity")),
                    new Price(BrokerJson.numberOrZero(row, "execution_price")),
                    BreezeTime.moment(BrokerJson.required(row, "exchange_trade_time")))));
        }
        return trades;
    }

    private Lookup lookAlikes(SentOrder sent, Map<BrokerOrderId, BreezeOrderRow> book) {
        return Lookup.among(book.values().stream()
                .filter(row -> !sent.others().contains(row.id()))
                .filter(row -> row.looksLike(sent))
                .map(row -> row.shown(sent.clientOrderId(), filled(row)))
                .toList());
    }

    /** An order of another day is not in the list, and is asked for by its number. */
    private Lookup known(SentOrder sent, BrokerOrderId id, @Nullable BreezeOrderRow listed) {
        BreezeOrderRow row = listed;
        if (row == null) {
            JsonNode one = wire.read(requests.call(
                    CallKind.ORDER_READ,
                    "GET",
                    "order",
                    named(sent.intent().instrument().exchange(), id)));
            row = one.isEmpty() ? null : read(one.path(0), sent.intent().instrument());
        }
        return row == null ? Lookup.ABSENT : new Lookup.Found(row.shown(sent.clientOrderId(), filled(row)));
    }

    private LocalDate oldest(Collection<SentOrder> sought) {
        Instant now = clock.instant();
        return BreezeTime.today(sought.stream()
                .filter(order -> order.brokerOrderId() == null)
                .map(SentOrder::claimedAt)
                .min(Comparator.naturalOrder())
                .filter(claimed -> claimed.isBefore(now))
                .orElse(now));
    }

    private List<BreezeOrderRow> rows(Set<String> exchanges, LocalDate from) {
        List<BreezeOrderRow> rows = new ArrayList<>();
        for (String exchange : exchanges) {
            for (JsonNode row : list(exchange, from)) {
                contracts
                        .bySymbol(sensible(() -> BreezeSymbol.of(row).toString()))
                        .map(Contract::id)
                        .ifPresent(instrument -> rows.add(read(row, instrument)));
            }
        }
        return rows;
    }

    private JsonNode list(String exchange, LocalDate from) {
        Map<String, String> body = new TreeMap<>();
        body.put("exchange_code", exchange);
        body.put("from_date", from + "T00:00:00.000Z");
        body.put("to_date", BreezeTime.today(clock.instant()) + "T23:59:59.000Z");
        return wire.read(requests.call(CallKind.ORDER_READ, "GET", "order", body));
    }

    /** Lists leave out what they should say; trades are only asked for where nothing else tells. */
    private Quantity filled(BreezeOrderRow row) {
        return switch (row.status().filled()) {
            case NOTHING -> Quantity.ZERO;
            case ALL -> row.quantity();
            case THE_DIFFERENCE -> row.difference();
            case BY_TRADES -> traded(row);
        };
    }

    private Quantity traded(BreezeOrderRow row) {
        Quantity sum = Quantity.ZERO;
        for (JsonNode trade : tradesOf(row.instrument(), row.id())) {
            sum = sum.plus(new Quantity(BrokerJson.numberOrZero(trade, "executed_quantity")));
        }
        return sum;
    }

    private JsonNode tradesOf(InstrumentId instrument, BrokerOrderId id) {
        return wire.read(requests.call(CallKind.ORDER_READ, "GET", "trades", named(instrument.exchange(), id)));
    }

    private static BreezeOrderRow read(JsonNode row, InstrumentId instrument) {
        return sensible(() -> BreezeOrderRow.of(row, instrument));
    }

    /** A report that makes no sense in one place cannot be had. */
    private static <T> T sensible(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new BrokerUnavailableException("breeze shows something that makes no sense", e);
        }
    }

    static Map<String, String> named(String exchange, BrokerOrderId id) {
        Map<String, String> body = new TreeMap<>();
        body.put("exchange_code", exchange);
        body.put("order_id", id.value());
        return body;
    }
}
