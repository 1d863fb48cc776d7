package dev.tradeplane.risk.account;

import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.risk.book.Book;
import dev.tradeplane.risk.book.BookHead;
import dev.tradeplane.risk.idempotency.LedgerEntry;
import dev.tradeplane.risk.idempotency.LedgerRow;
import dev.tradeplane.risk.inbox.Execution;
import dev.tradeplane.risk.limit.SettingsVersion;
import dev.tradeplane.risk.order.OrderRecord;
import dev.tradeplane.risk.pace.OrderContent;
import dev.tradeplane.risk.pace.OrderPace;
import dev.tradeplane.risk.position.HeldPosition;
import dev.tradeplane.risk.reservation.Reservation;
import dev.tradeplane.risk.tradingstate.SetState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the tables hold. Written and read as {@link BatchStore} and the book's store do it. */
final class MemoryRows {
    private final Map<OrderId, OrderRecord> orders = new HashMap<>();
    private final Map<OrderId, Reservation> reservations = new HashMap<>();
    private final Map<InstrumentId, HeldPosition> positions = new HashMap<>();
    private final Map<IdempotencyKey, LedgerRow> ledger = new HashMap<>();
    private final Set<String> events = new HashSet<>();
    private final Set<Execution.Key> executions = new HashSet<>();
    private final List<Instant> replaced = new ArrayList<>();
    private @Nullable SettingsVersion settings;
    private SetState setState = SetState.NEVER;
    private BookHead head;

    MemoryRows(LocalDate today) {
        head = new BookHead(0, today, 0);
    }

    BookHead head() {
        return head;
    }

    OrderRecord order(OrderId id) {
        return Objects.requireNonNull(orders.get(id));
    }

    int orders() {
        return orders.size();
    }

    Found find(Book book, Lookup lookup) {
        Found found = Found.nothing();
        for (IdempotencyKey key : lookup.keys()) {
            LedgerRow row = ledger.get(key);
            if (row != null) {
                found.entries().put(key, new LedgerEntry(key, row.requestHash(), order(row.orderId()), row.answer()));
            }
        }
        lookup.events().stream().filter(events::contains).forEach(found.events()::add);
        lookup.executions().stream().filter(executions::contains).forEach(found.executions()::add);
        for (OrderId id : lookup.orders()) {
            OrderRecord order = orders.get(id);
            if (order != null && book.openOrder(id) == null) {
                found.closedOrders().put(id, order);
            }
        }
        return found;
    }

    void write(Changes changes) {
        changes.settings().ifPresent(version -> settings = version);
        changes.setState().ifPresent(state -> setState = state);
        if (changes.isEmpty()) {
            return;
        }
        orders.putAll(changes.newOrders());
        orders.putAll(changes.changedOrders());
        changes.held().forEach(held -> reservations.put(held.orderId(), held));
        changes.released().forEach(reservations::remove);
        positions.putAll(changes.positions());
        changes.ledgerRows().forEach(row -> ledger.put(row.key(), row));
        events.addAll(changes.events());
        changes.executions().forEach(execution -> executions.add(execution.key()));
        changes.replacements().forEach(one -> replaced.add(changes.now()));
        head = changes.nextHead();
    }

    Book load(Instant now) {
        Book book = new Book(new OrderPace(head.tradingDay(), head.ordersThatDay()));
        if (settings != null) {
            book.put(settings);
        }
        book.put(setState);
        for (Reservation held : reservations.values()) {
            book.reservations().hold(held);
            book.engage(held.instrument());
        }
        orders.values().stream().filter(OrderRecord::isOpen).forEach(book::put);
        positions.values().forEach(book::put);
        Instant since = now.minusSeconds(60);
        orders.values().stream()
                .filter(order ->
                        order.approvedAt() != null && order.approvedAt().isAfter(since))
                .sorted(Comparator.comparing(OrderRecord::approvedAt))
                .forEach(order -> book.pace()
                        .remember(OrderContent.of(order.approvedIntent(), order.source()), order.approvedAt()));
        replaced.stream().filter(at -> at.isAfter(since)).forEach(book.pace()::remember);
        return book;
    }
}
