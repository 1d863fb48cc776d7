package dev.tradeplane.risk.change;

import dev.tradeplane.contracts.command.BrokerCommand;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderChange;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.contracts.problem.Problem;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.outbox.web.ProblemException;
import dev.tradeplane.risk.account.AccountWriter;
import dev.tradeplane.risk.account.BookTransaction;
import dev.tradeplane.risk.account.Lookup;
import dev.tradeplane.risk.book.Book;
import dev.tradeplane.risk.decision.RiskGate;
import dev.tradeplane.risk.instrument.InstrumentCatalog;
import dev.tradeplane.risk.limit.SettingsVersion;
import dev.tradeplane.risk.order.OrderRecord;
import dev.tradeplane.risk.reservation.Reservation;
import dev.tradeplane.risk.verdict.Approval;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Cancels, which always pass, and replacements, which pass the same checks as a new order. */
@Singleton
public class OrderChanges {
    private final AccountWriter writer;
    private final RiskGate gate;
    private final InstrumentCatalog instruments;

    OrderChanges(AccountWriter writer, RiskGate gate, InstrumentCatalog instruments) {
        this.writer = writer;
        this.gate = gate;
        this.instruments = instruments;
    }

    /** Asks for the cancel of one order; it may still fill until the broker says otherwise. */
    public CompletableFuture<OrderView> cancel(OrderId id, String by) {
        return writer.submit(
                Lookup.order(id),
                transaction -> cancel(open(id, transaction), by, transaction).view());
    }

    /** Asks for the cancel of every open order, of one instrument if given. */
    public CompletableFuture<List<OrderView>> cancelAll(@Nullable InstrumentId instrument, String by) {
        return writer.submit(transaction -> cancelAll(instrument, by, transaction));
    }

    /** Changes a working order, or says why not. */
    public CompletableFuture<OrderView> replace(OrderId id, OrderChange change) {
        return attempt(id, change, true)
                .thenCompose(attempt -> switch (attempt) {
                    case Attempt.Decided decided -> CompletableFuture.completedFuture(decided);
                    case Attempt.NotAtHand(InstrumentId instrument) ->
                        instruments.lookUp(instrument).thenCompose(done -> attempt(id, change, false));
                })
                .thenApply(OrderChanges::viewOrProblem);
    }

    /** What came of trying. */
    private sealed interface Attempt {
        /** Approved when nothing refuses it. */
        record Decided(OrderRecord order, @Nullable Reason refusal) implements Attempt {}

        /** Another replica placed it, or an earlier process: first its instrument has to be asked for. */
        record NotAtHand(InstrumentId instrument) implements Attempt {}
    }

    private CompletableFuture<Attempt> attempt(OrderId id, OrderChange change, boolean onlyAtHand) {
        return writer.submit(Lookup.order(id), transaction -> {
            OrderRecord order = open(id, transaction);
            return onlyAtHand && !instruments.isAtHand(order.instrument())
                    ? new Attempt.NotAtHand(order.instrument())
                    : replace(order, change, transaction);
        });
    }

    List<OrderView> cancelAll(@Nullable InstrumentId instrument, String by, BookTransaction transaction) {
        List<OrderRecord> open = transaction.book().openOrders().stream()
                .filter(order -> instrument == null || order.instrument().equals(instrument))
                .toList();
        return open.stream().map(order -> cancel(order, by, transaction).view()).toList();
    }

    private static OrderRecord cancel(OrderRecord order, String by, BookTransaction transaction) {
        OrderRecord asked = order;
        if (!order.progress().cancelAsked()) {
            asked = transaction.audited(order.cancelAsked(transaction.now()), new OrderEvent.OrderCancelRequested(by));
            transaction.save(asked);
        }
        // Repeated when asked again: harmless to the broker's side, and a way to insist.
        transaction.command(
                new BrokerCommand.CancelOrder(asked.id(), asked.ids().clientOrderId(), asked.traceparent()));
        return asked;
    }

    private Attempt.Decided replace(OrderRecord order, OrderChange change, BookTransaction transaction) {
        if (order.progress().pendingChange() != null || order.progress().cancelAsked()) {
            throw new ProblemException(ProblemType.ORDER_NOT_OPEN, "an earlier change is still on its way");
        }
        OrderIntent changed = changed(order, change);
        Optional<Reason> refusal = gate.refusalOfChange(order, changed, transaction.book(), transaction.now());
        OrderRecord next = refusal.isPresent()
                ? transaction.audited(
                        order,
                        new OrderEvent.OrderReplaceRejected(
                                refusal.get(), order.progress().change() + 1))
                : approve(order, change, changed, transaction);
        transaction.save(next);
        return new Attempt.Decided(next, refusal.orElse(null));
    }

    private OrderRecord approve(
            OrderRecord order, OrderChange change, OrderIntent changed, BookTransaction transaction) {
        SettingsVersion version = Objects.requireNonNull(transaction.book().settings());
        OrderRecord approved = order.changeApproved(changed, transaction.now());
        int number = approved.progress().change();
        approved =
                transaction.audited(approved, new OrderEvent.OrderReplaceApproved(change, number, version.version()));
        holdTheLarger(order, changed, transaction);
        transaction.replaced(order.id(), number);
        transaction.command(
                new Approval(order.ids().clientOrderId(), number, changed, version.version()),
                verdict -> new BrokerCommand.ReplaceOrder(
                        order.id(),
                        order.ids().clientOrderId(),
                        number,
                        changed.quantity(),
                        changed.limitPrice(),
                        changed.triggerPrice(),
                        verdict,
                        order.traceparent()));
        return approved;
    }

    /** Until the broker has spoken either form may fill. */
    private static void holdTheLarger(OrderRecord order, OrderIntent changed, BookTransaction transaction) {
        Book book = transaction.book();
        Reservation held = book.reservations().of(order.id());
        Quantity leaves = changed.quantity().minus(order.progress().filled());
        if (held != null && leaves.compareTo(held.quantity()) > 0) {
            book.reservations().resize(order.id(), leaves);
            transaction.reservationChanged(order.id(), held.instrument());
        }
    }

    private static OrderIntent changed(OrderRecord order, OrderChange change) {
        OrderIntent now = order.approvedIntent();
        Quantity quantity = change.quantity();
        Price limit = change.limitPrice();
        Price trigger = change.triggerPrice();
        try {
            OrderIntent changed = now.replacedBy(
                    quantity == null ? now.quantity() : quantity,
                    limit == null ? now.limitPrice() : limit,
                    trigger == null ? now.triggerPrice() : trigger);
            if (changed.quantity().compareTo(order.progress().filled()) <= 0) {
                throw new ProblemException(
                        ProblemType.INVALID_REQUEST,
                        "quantity must be above what is filled already: "
                                + order.progress().filled());
            }
            return changed;
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, e.getMessage());
        }
    }

    private static OrderRecord open(OrderId id, BookTransaction transaction) {
        OrderRecord order = transaction.order(id);
        if (order == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "no order " + id);
        }
        if (!order.isOpen()) {
            throw new ProblemException(ProblemType.ORDER_NOT_OPEN, "the order is " + order.state());
        }
        return order;
    }

    private static OrderView viewOrProblem(Attempt attempt) {
        Attempt.Decided decided = (Attempt.Decided) attempt;
        OrderView view = decided.order.view();
        if (decided.refusal != null) {
            throw new ProblemException(Problem.denied(view, decided.refusal));
        }
        return view;
    }
}
