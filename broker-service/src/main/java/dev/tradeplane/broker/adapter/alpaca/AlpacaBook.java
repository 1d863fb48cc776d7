package dev.tradeplane.broker.adapter.alpaca;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.BrokerUnavailableException;
import dev.tradeplane.broker.adapter.Lookup;
import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.broker.adapter.encoding.FormText;
import dev.tradeplane.broker.adapter.json.BrokerRows;
import dev.tradeplane.broker.adapter.wire.BrokerWire;
import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Alpaca's book. An order of ours is asked for by its client order id, which Alpaca keeps unique. */
final class AlpacaBook {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final int PAGE = 500;
    /** More than these are looked for in the book as a whole. */
    private static final int FEW = 2;

    private static final int MOST_LINKS = 100;

    private final BrokerWire wire;
    private final AlpacaRequests requests;
    private final AlpacaSymbols symbols;
    private final FirstOrders firsts;
    private final Clock clock;

    AlpacaBook(BrokerWire wire, AlpacaRequests requests, AlpacaSymbols symbols, FirstOrders firsts, Clock clock) {
        this.wire = wire;
        this.requests = requests;
        this.symbols = symbols;
        this.firsts = firsts;
        this.clock = clock;
    }

    void probe() {
        page("status=open&limit=1");
    }

    /** Newest first. */
    List<BrokerBookOrder> orders() {
        return shown(row -> true);
    }

    /** The same without exits that wait for their entry: until then nothing works, and the entry's end is theirs. */
    List<BrokerBookOrder> working() {
        return shown(row -> !row.isHeld());
    }

    private List<BrokerBookOrder> shown(Predicate<AlpacaOrder> which) {
        Map<BrokerOrderId, AlpacaOrder> rows = rows();
        Map<BrokerOrderId, OrderChain> chains = new LinkedHashMap<>();
        for (AlpacaOrder row : rows.values()) {
            // One that was to stand in the place of another and could not was never an order.
            if (row.replaces() == null || !row.isRejected()) {
                OrderChain chain = chainFrom(firstOf(row, rows), rows);
                chains.putIfAbsent(chain.id(), chain);
            }
        }
        List<BrokerBookOrder> orders = new ArrayList<>();
        for (OrderChain chain : chains.values()) {
            if (!which.test(chain.current())) {
                continue;
            }
            symbols.instrument(chain.current().symbol()).ifPresent(instrument -> orders.add(chain.shownAs(instrument)));
        }
        orders.sort(Comparator.comparing(BrokerBookOrder::createdAt).reversed());
        return orders;
    }

    Map<ClientOrderId, Lookup> find(Collection<SentOrder> sought) {
        Map<BrokerOrderId, AlpacaOrder> rows = sought.size() > FEW ? rows() : Map.of();
        Map<ClientOrderId, Lookup> found = new HashMap<>();
        for (SentOrder order : sought) {
            Optional<OrderChain> chain = chain(order, rows);
            found.put(
                    order.clientOrderId(),
                    chain.isEmpty()
                            ? Lookup.ABSENT
                            : new Lookup.Found(
                                    chain.get().shownAs(order.intent().instrument())));
        }
        return found;
    }

    /** As it is now; empty when Alpaca does not have it. */
    Optional<OrderChain> chain(SentOrder order) {
        return chain(order, Map.of());
    }

    /** The id of an order by ours; empty when Alpaca does not have it. */
    Optional<BrokerOrderId> idOf(ClientOrderId order) {
        return named(order).map(AlpacaOrder::id);
    }

    Optional<AlpacaOrder> row(BrokerOrderId id) {
        return row("/v2/orders/" + id);
    }

    private Optional<OrderChain> chain(SentOrder order, Map<BrokerOrderId, AlpacaOrder> rows) {
        BrokerOrderId id = order.brokerOrderId();
        Predicate<AlpacaOrder> isIt =
                row -> id == null ? order.clientOrderId().value().equals(row.clientId()) : id.equals(row.id());
        return rows.values().stream()
                .filter(isIt)
                .findFirst()
                .or(() -> id == null ? named(order.clientOrderId()) : row(id))
                .map(first -> chainFrom(first, rows));
    }

    /** Follows what stands in the place of what, and asks for what the rows do not have. */
    private OrderChain chainFrom(AlpacaOrder first, Map<BrokerOrderId, AlpacaOrder> rows) {
        List<AlpacaOrder> links = new ArrayList<>(List.of(first));
        BrokerOrderId next = first.replacedBy();
        while (next != null && links.getLast().isReplaced() && links.size() < MOST_LINKS) {
            firsts.learn(next, first.id());
            links.add(required(next, rows));
            next = links.getLast().replacedBy();
        }
        return new OrderChain(links);
    }

    private AlpacaOrder firstOf(AlpacaOrder row, Map<BrokerOrderId, AlpacaOrder> rows) {
        AlpacaOrder first = row;
        BrokerOrderId before = first.replaces();
        for (int steps = 0; before != null && steps < MOST_LINKS; steps++) {
            first = required(before, rows);
            before = first.replaces();
        }
        return first;
    }

    private AlpacaOrder required(BrokerOrderId id, Map<BrokerOrderId, AlpacaOrder> rows) {
        AlpacaOrder there = rows.get(id);
        return there != null
                ? there
                : row(id).orElseThrow(() -> new BrokerUnavailableException("alpaca does not show its order " + id));
    }

    private Optional<AlpacaOrder> named(ClientOrderId order) {
        return row("/v2/orders:by_client_order_id?client_order_id=" + FormText.of(order.value()));
    }

    private Optional<AlpacaOrder> row(String path) {
        JsonNode answer = wire.read(requests.call(CallKind.ORDER_READ, "GET", path));
        return answer.isMissingNode() ? Optional.empty() : Optional.of(read(answer));
    }

    /** All of today, and what still works from before; newest first. */
    private Map<BrokerOrderId, AlpacaOrder> rows() {
        Instant today = LocalDate.ofInstant(clock.instant(), NEW_YORK)
                .atStartOfDay(NEW_YORK)
                .toInstant();
        Map<BrokerOrderId, AlpacaOrder> rows = new LinkedHashMap<>();
        addPages("status=all&nested=true&after=" + FormText.of(today.toString()), rows);
        addPages("status=open&nested=true", rows);
        return rows;
    }

    private void addPages(String query, Map<BrokerOrderId, AlpacaOrder> rows) {
        List<AlpacaOrder> page = page(query + "&direction=desc&limit=" + PAGE);
        page.forEach(row -> add(row, rows));
        while (page.size() == PAGE) {
            Instant oldest = page.getLast().createdAt();
            page = page(query + "&direction=desc&limit=" + PAGE + "&until=" + FormText.of(oldest.toString()));
            page.forEach(row -> add(row, rows));
        }
    }

    private static void add(AlpacaOrder row, Map<BrokerOrderId, AlpacaOrder> rows) {
        // Beside its entry a leg may stand a second time, by itself and without its name.
        rows.merge(row.id(), row, (known, again) -> known.parent() == null ? again : known);
        row.legs().forEach(leg -> add(leg, rows));
    }

    private List<AlpacaOrder> page(String query) {
        return BrokerRows.read(
                wire.read(requests.call(CallKind.ORDER_READ, "GET", "/v2/orders?" + query)),
                "alpaca's orders",
                row -> Optional.of(AlpacaOrder.read(row)));
    }

    private static AlpacaOrder read(JsonNode row) {
        try {
            return AlpacaOrder.read(row);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BrokerUnavailableException("alpaca shows an order that makes no sense", e);
        }
    }
}
