package dev.tradeplane.risk.account;

import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.outbox.OutboxMessage;
import dev.tradeplane.risk.book.Book;
import dev.tradeplane.risk.book.BookHead;
import dev.tradeplane.risk.drift.DriftBook;
import dev.tradeplane.risk.drift.FirstTrade;
import dev.tradeplane.risk.idempotency.LedgerRow;
import dev.tradeplane.risk.inbox.Execution;
import dev.tradeplane.risk.limit.SettingsVersion;
import dev.tradeplane.risk.order.OrderRecord;
import dev.tradeplane.risk.pace.Replacement;
import dev.tradeplane.risk.position.HeldPosition;
import dev.tradeplane.risk.reservation.Reservation;
import dev.tradeplane.risk.tradingstate.SetState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a batch will write when it commits. */
final class Changes {
    private final AccountName account;
    private final Book book;
    private final BookHead head;
    private final Instant now;
    private final List<LedgerRow> ledgerRows = new ArrayList<>();
    private final Map<OrderId, OrderRecord> newOrders = new LinkedHashMap<>();
    private final Map<OrderId, OrderRecord> changedOrders = new LinkedHashMap<>();
    private final Set<OrderId> reservations = new LinkedHashSet<>();
    private final Map<InstrumentId, HeldPosition> positions = new LinkedHashMap<>();
    private final List<String> events = new ArrayList<>();
    private final List<Execution> executions = new ArrayList<>();
    private final List<Replacement> replacements = new ArrayList<>();
    private final List<OutboxMessage> messages = new ArrayList<>();
    private final List<FirstTrade> firstTrades = new ArrayList<>();
    private boolean driftChanged;
    private @Nullable SettingsVersion settings;
    private @Nullable SetState setState;

    Changes(AccountName account, Book book, BookHead head, Instant now) {
        this.account = account;
        this.book = book;
        this.head = head;
        this.now = now;
    }

    void put(OrderRecord order) {
        if (newOrders.containsKey(order.id())) {
            newOrders.put(order.id(), order);
        } else {
            changedOrders.put(order.id(), order);
        }
    }

    void putNew(OrderRecord order) {
        newOrders.put(order.id(), order);
    }

    void put(LedgerRow row) {
        ledgerRows.add(row);
    }

    void put(SettingsVersion version) {
        settings = version;
    }

    void put(SetState state) {
        setState = state;
    }

    boolean isEmpty() {
        return messages.isEmpty()
                && newOrders.isEmpty()
                && changedOrders.isEmpty()
                && events.isEmpty()
                && !driftChanged;
    }

    /** The account's row after this batch. */
    BookHead nextHead() {
        return new BookHead(
                head.version() + 1,
                book.pace().day(),
                book.pace().ordersOn(book.pace().day()));
    }

    AccountName account() {
        return account;
    }

    Instant now() {
        return now;
    }

    List<LedgerRow> ledgerRows() {
        return ledgerRows;
    }

    Map<OrderId, OrderRecord> newOrders() {
        return newOrders;
    }

    Map<OrderId, OrderRecord> changedOrders() {
        return changedOrders;
    }

    Set<OrderId> reservations() {
        return reservations;
    }

    List<Reservation> held() {
        return reservations.stream()
                .map(book.reservations()::of)
                .filter(Objects::nonNull)
                .toList();
    }

    List<OrderId> released() {
        return reservations.stream()
                .filter(id -> book.reservations().of(id) == null)
                .toList();
    }

    Map<InstrumentId, HeldPosition> positions() {
        return positions;
    }

    List<String> events() {
        return events;
    }

    List<Execution> executions() {
        return executions;
    }

    List<Replacement> replacements() {
        return replacements;
    }

    List<FirstTrade> firstTrades() {
        return firstTrades;
    }

    void driftChanged() {
        driftChanged = true;
    }

    /** What is to be written anew. */
    Optional<DriftBook> drift() {
        return driftChanged ? Optional.of(book.drift()) : Optional.empty();
    }

    List<OutboxMessage> messages() {
        return messages;
    }

    Optional<SettingsVersion> settings() {
        return Optional.ofNullable(settings);
    }

    /** Whether the state in force may be another one after this batch. */
    boolean tradingStateSet() {
        return setState != null || settings != null;
    }

    Optional<SetState> setState() {
        return Optional.ofNullable(setState);
    }
}
