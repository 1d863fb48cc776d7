package dev.tradeplane.risk.account;

import dev.tradeplane.contracts.command.BrokerCommand;
import dev.tradeplane.contracts.event.AccountEvent;
import dev.tradeplane.contracts.event.EventEnvelope;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.event.TradeplaneEvent;
import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.settings.TradingCalendar;
import dev.tradeplane.outbox.Destination;
import dev.tradeplane.outbox.OutboxMessage;
import dev.tradeplane.risk.book.Book;
import dev.tradeplane.risk.drift.FirstTrade;
import dev.tradeplane.risk.idempotency.LedgerEntry;
import dev.tradeplane.risk.idempotency.LedgerRow;
import dev.tradeplane.risk.inbox.Execution;
import dev.tradeplane.risk.limit.SettingsVersion;
import dev.tradeplane.risk.order.OrderRecord;
import dev.tradeplane.risk.pace.Replacement;
import dev.tradeplane.risk.position.HeldPosition;
import dev.tradeplane.risk.tradingstate.SetState;
import dev.tradeplane.risk.verdict.Approval;
import dev.tradeplane.risk.verdict.VerdictSigner;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The account under its row lock: what a piece of work may read, and what it changes. All of it becomes true with one
 * commit, or none.
 */
public final class BookTransaction {
    private static final String SERVICE = "risk-service";

    private final Book book;
    private final Found found;
    private final Changes changes;
    private final Lines lines;
    private final List<Asked> asked = new ArrayList<>();
    private int accountEvents;

    /** What broker-service is asked for; an approval has its verdict when the batch is whole. */
    private record Asked(@Nullable Approval approval, Function<String, BrokerCommand> command) {}

    BookTransaction(Book book, Found found, Changes changes, Lines lines) {
        this.book = book;
        this.found = found;
        this.changes = changes;
        this.lines = lines;
    }

    public Book book() {
        return book;
    }

    public AccountName account() {
        return changes.account();
    }

    /** The time of this batch, to the microsecond; before that of an earlier one only if the clock was set back. */
    public Instant now() {
        return changes.now();
    }

    /** The decision of before under this key, of this batch or an earlier one. */
    public @Nullable LedgerEntry earlier(IdempotencyKey key) {
        return found.entries().get(key);
    }

    /** Records a new order and its key. */
    public void record(OrderRecord order, LedgerRow row) {
        changes.put(row);
        found.entries().put(row.key(), new LedgerEntry(row.key(), row.requestHash(), order, row.answer()));
        adopt(order);
    }

    /** Records an order that nobody asked us for. */
    public void adopt(OrderRecord order) {
        changes.putNew(order);
        book.put(order);
        found.closedOrders().put(order.id(), order);
    }

    /** The latest record of an order this work looked up; null when there is none. */
    public @Nullable OrderRecord order(OrderId id) {
        OrderRecord open = book.openOrder(id);
        return open == null ? found.closedOrders().get(id) : open;
    }

    public void save(OrderRecord order) {
        changes.put(order);
        book.put(order);
        found.closedOrders().put(order.id(), order);
    }

    /** Whether this event is new; asked twice, it no longer is. */
    public boolean takeIn(String eventId) {
        if (!found.events().add(eventId)) {
            return false;
        }
        changes.events().add(eventId);
        return true;
    }

    /** Whether this execution is new; asked twice, it no longer is. */
    public boolean count(Execution execution) {
        if (!found.executions().add(execution.key())) {
            return false;
        }
        changes.executions().add(execution);
        return true;
    }

    /** To be called after each change of an order's reservation. */
    public void reservationChanged(OrderId id, InstrumentId instrument) {
        changes.reservations().add(id);
        book.engage(instrument);
    }

    /** Counts an approved change of an order in the pace. */
    public void replaced(OrderId id, int change) {
        changes.replacements().add(new Replacement(id, change));
        book.pace().replaced(now(), tradingDay());
    }

    /** The exchange's date, by the settings in force; there must be some. */
    public LocalDate tradingDay() {
        SettingsVersion version = Objects.requireNonNull(book.settings());
        return TradingCalendar.of(version.settings().session()).dateAt(now());
    }

    public void save(HeldPosition position) {
        changes.positions().put(position.instrument(), position);
        book.put(position);
    }

    /** To be called for each trade: a broker's report may not tell of every product. */
    public void traded(InstrumentId instrument, ProductType product) {
        if (book.drift().trades(instrument, product)) {
            changes.firstTrades().add(new FirstTrade(instrument, product));
        }
    }

    /** To be called after each change of what is known of drift. */
    public void driftChanged() {
        changes.driftChanged();
    }

    public void save(SettingsVersion version) {
        changes.put(version);
        book.put(version);
    }

    public void save(SetState state) {
        changes.put(state);
        book.put(state);
    }

    /** Tells the audit trail one change of an order; returns the order with the change counted, still to be saved. */
    public OrderRecord audited(OrderRecord order, OrderEvent event) {
        OrderRecord revised = order.revised();
        long revision = revised.progress().revision();
        audit(new EventEnvelope(
                "risk/" + order.id() + "/" + revision,
                SERVICE,
                account(),
                order.id(),
                order.ids().clientOrderId(),
                revision,
                now(),
                order.traceparent(),
                event));
        return revised;
    }

    public void audit(AccountEvent event) {
        accountEvents++;
        String id = "risk/" + account() + "/" + changes.nextHead().version() + "/" + accountEvents;
        audit(new EventEnvelope(id, SERVICE, account(), null, null, 0, now(), null, (TradeplaneEvent) event));
    }

    /** Asks broker-service to do something, once this is committed. */
    public void command(BrokerCommand command) {
        asked.add(new Asked(null, none -> command));
    }

    /** Asks broker-service for what needs a verdict, once this is committed. */
    public void command(Approval approval, Function<String, BrokerCommand> underVerdict) {
        asked.add(new Asked(approval, underVerdict));
    }

    /** Ends the batch: all its approvals are signed at once. */
    void seal(VerdictSigner signer) {
        Map<Approval, String> verdicts = signer.sign(
                asked.stream().map(Asked::approval).filter(Objects::nonNull).toList(), now());
        for (Asked one : asked) {
            String verdict = one.approval() == null ? "" : Objects.requireNonNull(verdicts.get(one.approval()));
            changes.messages()
                    .add(new OutboxMessage(
                            Destination.BROKER, lines.of(one.command().apply(verdict))));
        }
    }

    private void audit(EventEnvelope envelope) {
        changes.messages().add(new OutboxMessage(Destination.AUDIT, lines.of(envelope)));
    }
}
