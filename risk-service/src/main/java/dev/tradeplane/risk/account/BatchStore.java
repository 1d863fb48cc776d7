package dev.tradeplane.risk.account;

import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.outbox.Outbox;
import dev.tradeplane.risk.book.Book;
import dev.tradeplane.risk.book.BookHead;
import dev.tradeplane.risk.book.BookStore;
import dev.tradeplane.risk.drift.DriftStore;
import dev.tradeplane.risk.idempotency.IdempotencyLedger;
import dev.tradeplane.risk.inbox.EventInbox;
import dev.tradeplane.risk.limit.SettingsStore;
import dev.tradeplane.risk.order.OrderStore;
import dev.tradeplane.risk.pace.PaceStore;
import dev.tradeplane.risk.position.PositionStore;
import dev.tradeplane.risk.replica.Announcements;
import dev.tradeplane.risk.reservation.ReservationStore;
import dev.tradeplane.risk.tradingstate.TradingStateStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a batch needs and writes what it changed, each table in one batched statement. */
@Singleton
class BatchStore {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Tables tables;
    private final IdempotencyLedger ledger;
    private final BookStore books;
    private final Outbox outbox;
    private final Announcements announcements;

    /** The tables that are written alike. */
    @Singleton
    static class Tables {
        final OrderStore orders;
        final ReservationStore reservations;
        final PositionStore positions;
        final SettingsStore settings;
        final TradingStateStore tradingState;
        final EventInbox inbox;
        final PaceStore pace;
        final DriftStore drift;

        Tables(
                OrderStore orders,
                ReservationStore reservations,
                PositionStore positions,
                SettingsStore settings,
                TradingStateStore tradingState,
                EventInbox inbox,
                PaceStore pace,
                DriftStore drift) {
            this.orders = orders;
            this.reservations = reservations;
            this.positions = positions;
            this.settings = settings;
            this.tradingState = tradingState;
            this.inbox = inbox;
            this.pace = pace;
            this.drift = drift;
        }
    }

    BatchStore(Tables tables, IdempotencyLedger ledger, BookStore books, Outbox outbox, Announcements announcements) {
        this.tables = tables;
        this.ledger = ledger;
        this.books = books;
        this.outbox = outbox;
        this.announcements = announcements;
    }

    /** The locked account, and what was found once it was locked. */
    record Look(BookHead head, Found found) {}

    /**
     * Locks the account and looks up what the work needs, in one round trip.
     *
     * @param held the book as remembered: what it holds open is not looked up
     */
    Look lockAndFind(SqlConnection connection, AccountName account, @Nullable Book held, Lookup lookup) {
        AtomicReference<Optional<BookHead>> head = new AtomicReference<>(Optional.empty());
        Found found = Found.nothing();
        Steps steps = new Steps();
        steps.add(true, () -> books.lock(connection, account).invoke(head::set).replaceWithVoid());
        addFinds(steps, connection, account, held, lookup, found);
        steps.await();
        return head.get()
                .map(locked -> new Look(locked, found))
                .orElseGet(() -> new Look(books.create(connection, account), find(connection, account, held, lookup)));
    }

    Found find(SqlConnection connection, AccountName account, @Nullable Book book, Lookup lookup) {
        Found found = Found.nothing();
        Steps steps = new Steps();
        addFinds(steps, connection, account, book, lookup, found);
        steps.await();
        return found;
    }

    private void addFinds(
            Steps steps,
            SqlConnection connection,
            AccountName account,
            @Nullable Book book,
            Lookup lookup,
            Found found) {
        Set<OrderId> closed = lookup.orders().stream()
                .filter(id -> book == null || book.openOrder(id) == null)
                .collect(Collectors.toSet());
        steps.add(
                !lookup.keys().isEmpty(),
                () -> ledger.find(connection, account, lookup.keys())
                        .invoke(all -> all.forEach(e -> found.entries().put(e.key(), e)))
                        .replaceWithVoid());
        steps.add(
                !lookup.events().isEmpty(),
                () -> tables.inbox
                        .knownEvents(connection, lookup.events())
                        .invoke(found.events()::addAll)
                        .replaceWithVoid());
        steps.add(
                !lookup.executions().isEmpty(),
                () -> tables.inbox
                        .knownExecutions(connection, lookup.executions())
                        .invoke(found.executions()::addAll)
                        .replaceWithVoid());
        steps.add(
                !closed.isEmpty(),
                () -> tables.orders
                        .byId(connection, closed)
                        .invoke(all -> all.forEach(o -> found.closedOrders().put(o.id(), o)))
                        .replaceWithVoid());
    }

    void write(SqlConnection connection, Changes changes) {
        AccountName account = changes.account();
        Steps steps = new Steps();
        steps.add(!changes.ledgerRows().isEmpty(), () -> ledger.append(connection, account, changes.ledgerRows()));
        steps.add(
                !changes.newOrders().isEmpty(),
                () -> tables.orders.insert(connection, changes.newOrders().values()));
        steps.add(
                !changes.changedOrders().isEmpty(),
                () -> tables.orders.update(connection, changes.changedOrders().values()));
        steps.add(!changes.held().isEmpty(), () -> tables.reservations.save(connection, account, changes.held()));
        steps.add(!changes.released().isEmpty(), () -> tables.reservations.delete(connection, changes.released()));
        steps.add(
                !changes.positions().isEmpty(),
                () -> tables.positions.save(
                        connection, account, changes.positions().values()));
        steps.add(
                !changes.replacements().isEmpty(),
                () -> tables.pace.insert(connection, account, changes.replacements(), changes.now()));
        steps.add(
                !changes.events().isEmpty(),
                () -> tables.inbox.insertEvents(connection, changes.events(), changes.now()));
        steps.add(
                !changes.executions().isEmpty(), () -> tables.inbox.insertExecutions(connection, changes.executions()));
        steps.add(
                !changes.firstTrades().isEmpty(), () -> tables.drift.trade(connection, account, changes.firstTrades()));
        changes.drift()
                .ifPresent(
                        drift -> steps.add(true, () -> tables.drift.save(connection, account, drift, changes.now())));
        changes.settings().ifPresent(s -> steps.add(true, () -> tables.settings.insert(connection, s, changes.now())));
        changes.setState()
                .ifPresent(s -> steps.add(true, () -> tables.tradingState.save(connection, account, s, changes.now())));
        steps.add(true, () -> books.advance(connection, account, changes.nextHead(), announced(changes)));
        steps.add(!changes.messages().isEmpty(), () -> outbox.appended(connection, changes.messages()));
        steps.await();
    }

    private String[] announced(Changes changes) {
        List<OrderId> orders = Stream.concat(
                        changes.newOrders().keySet().stream(), changes.changedOrders().keySet().stream())
                .toList();
        return announcements.texts(orders, changes.executions(), changes.tradingStateSet());
    }

    /** Statements sent one behind the other without waiting in between. */
    private static final class Steps {
        private final List<Uni<Void>> steps = new ArrayList<>();

        void add(boolean needed, Supplier<Uni<Void>> step) {
            if (needed) {
                steps.add(step.get());
            }
        }

        void await() {
            if (!steps.isEmpty()) {
                Uni.combine().all().unis(steps).discardItems().await().atMost(PATIENCE);
            }
        }
    }
}
