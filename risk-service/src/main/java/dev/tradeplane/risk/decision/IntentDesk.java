package dev.tradeplane.risk.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.contracts.command.BrokerCommand;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.id.OrderIds;
import dev.tradeplane.contracts.intent.IntentAnswer;
import dev.tradeplane.contracts.intent.IntentSubmission;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.Wish;
import dev.tradeplane.contracts.order.CheckReport;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.outbox.OutboxRelays;
import dev.tradeplane.outbox.trace.Traces;
import dev.tradeplane.outbox.web.ProblemException;
import dev.tradeplane.risk.account.AccountWriter;
import dev.tradeplane.risk.account.BookTransaction;
import dev.tradeplane.risk.account.Lookup;
import dev.tradeplane.risk.idempotency.LedgerEntry;
import dev.tradeplane.risk.idempotency.LedgerRow;
import dev.tradeplane.risk.instrument.InstrumentCatalog;
import dev.tradeplane.risk.order.OrderProgress;
import dev.tradeplane.risk.order.OrderRecord;
import dev.tradeplane.risk.pace.OrderContent;
import dev.tradeplane.risk.reservation.Reservation;
import dev.tradeplane.risk.verdict.Approval;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** Takes submissions in: a known key is replayed, a new one decided, and everything it leads to recorded at once. */
@Singleton
public class IntentDesk {
    private final AccountWriter writer;
    private final RiskGate gate;
    private final InstrumentCatalog instruments;
    private final DecisionMetrics metrics;
    private final BooleanSupplier overfull;
    private final ObjectMapper json;

    @Inject
    IntentDesk(
            AccountWriter writer,
            RiskGate gate,
            InstrumentCatalog instruments,
            DecisionMetrics metrics,
            OutboxRelays relays,
            ObjectMapper json) {
        this(writer, gate, instruments, metrics, relays::overfull, json);
    }

    IntentDesk(
            AccountWriter writer,
            RiskGate gate,
            InstrumentCatalog instruments,
            DecisionMetrics metrics,
            BooleanSupplier overfull,
            ObjectMapper json) {
        this.writer = writer;
        this.gate = gate;
        this.instruments = instruments;
        this.metrics = metrics;
        this.overfull = overfull;
        this.json = json;
    }

    /** Answers in the order of the submissions, after the commit. */
    public CompletableFuture<List<IntentAnswer>> take(List<IntentSubmission> submissions) {
        if (overfull.getAsBoolean()) {
            throw new ProblemException(
                    ProblemType.UNAVAILABLE, "too much waits for a part of the cell; nothing was done");
        }
        List<CompletableFuture<IntentAnswer>> answers =
                submissions.stream().map(this::answer).toList();
        return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .thenApply(done -> answers.stream().map(CompletableFuture::join).toList());
    }

    /** What would be answered; nothing is stored. */
    public CompletableFuture<CheckReport> whatIf(IntentSubmission submission) {
        return instruments
                .lookUp(submission.wish().instrument())
                .thenCompose(done ->
                        writer.submit(transaction -> gate.whatIf(submission, transaction.book(), transaction.now())));
    }

    /** What has to be asked for is asked for before the account is locked. */
    private CompletableFuture<IntentAnswer> answer(IntentSubmission submission) {
        return instruments.isAtHand(submission.wish().instrument())
                ? decide(submission)
                : instruments.lookUp(submission.wish().instrument()).thenCompose(done -> decide(submission));
    }

    private CompletableFuture<IntentAnswer> decide(IntentSubmission submission) {
        return writer.submit(Lookup.key(submission.key()), transaction -> answer(submission, transaction));
    }

    private IntentAnswer answer(IntentSubmission submission, BookTransaction transaction) {
        LedgerEntry earlier = transaction.earlier(submission.key());
        if (earlier == null) {
            OrderRecord order = decideAndRecord(submission, transaction);
            return new IntentAnswer(IntentAnswer.Kind.DECIDED, order.view());
        }
        return earlier.requestHash().equals(submission.requestHash())
                ? new IntentAnswer(IntentAnswer.Kind.REPLAYED, firstAnswer(earlier, transaction))
                : new IntentAnswer(IntentAnswer.Kind.CONFLICT, null);
    }

    private OrderRecord decideAndRecord(IntentSubmission submission, BookTransaction transaction) {
        OrderIds ids = OrderIds.derive(transaction.account(), submission.key(), 0);
        return Traces.inSpan(
                "risk.decide", submission.traceparent(), ids.orderId().value(), () -> {
                    RiskDecision decision =
                            metrics.timed(() -> gate.decide(submission, transaction.book(), transaction.now()));
                    metrics.count(decision);
                    return switch (decision) {
                        case RiskDecision.Approved approved -> approve(ids, submission, approved, transaction);
                        case RiskDecision.Denied denied -> deny(ids, submission, denied, transaction);
                    };
                });
    }

    private OrderRecord approve(
            OrderIds ids, IntentSubmission submission, RiskDecision.Approved approved, BookTransaction transaction) {
        OrderIntent intent = approved.intent();
        OrderRecord order = received(ids, submission, new Wish.Place(intent), approved, transaction);
        order = transaction.audited(
                order,
                new OrderEvent.OrderApproved(intent, approved.limitsVersion(), approved.quote(), intent.quantity()));
        hold(order, intent, transaction);
        byte[] answer = submission.source().startsWith("webhook/") ? bytes(order.view()) : null;
        transaction.record(
                order,
                new LedgerRow(submission.key(), submission.requestHash(), order.id(), answer, transaction.now()));
        submit(order, new Approval(ids.clientOrderId(), 0, intent, approved.limitsVersion()), transaction);
        return order;
    }

    private static void submit(OrderRecord order, Approval approval, BookTransaction transaction) {
        transaction.command(
                approval,
                verdict -> new BrokerCommand.SubmitOrder(
                        order.id(), approval.clientOrderId(), approval.intent(), verdict, order.traceparent()));
    }

    private static void hold(OrderRecord order, OrderIntent intent, BookTransaction transaction) {
        transaction
                .book()
                .reservations()
                .hold(new Reservation(
                        order.id(), intent.instrument(), intent.side(), intent.quantity(), intent.reduceOnly()));
        transaction.reservationChanged(order.id(), intent.instrument());
        var settings = Objects.requireNonNull(transaction.book().settings()).settings();
        transaction
                .book()
                .pace()
                .approved(
                        OrderContent.of(intent, order.source()),
                        transaction.now(),
                        transaction.tradingDay(),
                        settings.limits().duplicateWindow());
    }

    private OrderRecord deny(
            OrderIds ids, IntentSubmission submission, RiskDecision.Denied denied, BookTransaction transaction) {
        OrderRecord order = received(ids, submission, denied.wish(), denied, transaction);
        order = transaction.audited(
                order, new OrderEvent.OrderDenied(denied.reason(), denied.limitsVersion(), denied.quote()));
        transaction.record(
                order,
                new LedgerRow(
                        submission.key(),
                        submission.requestHash(),
                        order.id(),
                        bytes(order.view()),
                        transaction.now()));
        return order;
    }

    private static OrderRecord received(
            OrderIds ids,
            IntentSubmission submission,
            Wish decided,
            RiskDecision decision,
            BookTransaction transaction) {
        OrderProgress progress = switch (decision) {
            case RiskDecision.Approved approved -> OrderProgress.decided(OrderState.APPROVED, null, transaction.now());
            case RiskDecision.Denied denied ->
                OrderProgress.decided(OrderState.DENIED, denied.reason(), transaction.now());
        };
        OrderRecord order = new OrderRecord(
                ids,
                transaction.account(),
                submission.key(),
                submission.source(),
                decided,
                decision.limitsVersion(),
                decision instanceof RiskDecision.Approved ? transaction.now() : null,
                transaction.now(),
                submission.traceparent(),
                progress);
        return transaction.audited(
                order,
                new OrderEvent.IntentReceived(
                        submission.wish(), submission.source(), submission.key().value(), submission.receivedAt()));
    }

    private OrderView firstAnswer(LedgerEntry earlier, BookTransaction transaction) {
        byte[] answer = earlier.answer();
        if (answer == null) {
            OrderRecord now = transaction.order(earlier.order().id());
            return (now == null ? earlier.order() : now).view();
        }
        try {
            return json.readValue(answer, OrderView.class);
        } catch (IOException e) {
            throw new IllegalStateException("a stored answer is no order", e);
        }
    }

    private byte[] bytes(OrderView view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an order cannot be written as JSON", e);
        }
    }
}
