package dev.tradeplane.broker.submission;

import dev.tradeplane.broker.adapter.BrokerAdapter;
import dev.tradeplane.broker.adapter.Brokers;
import dev.tradeplane.broker.adapter.OrderToChange;
import dev.tradeplane.broker.adapter.OrderToSend;
import dev.tradeplane.broker.adapter.SendWindow;
import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.broker.adapter.SubmissionOutcome;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Acknowledged;
import dev.tradeplane.broker.adapter.SubmissionOutcome.NotProcessed;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Rejected;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Unknown;
import dev.tradeplane.broker.lifecycle.BrokerOrder;
import dev.tradeplane.broker.lifecycle.OrderBook;
import dev.tradeplane.broker.lifecycle.OrderOccurrence;
import dev.tradeplane.broker.tradingstate.TradingStateLease;
import dev.tradeplane.contracts.command.BrokerCommand.ReplaceOrder;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.outbox.trace.Traces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Asks the broker for what is committed, and records what is known afterwards. */
@Singleton
class OrderSender {
    private static final Logger LOG = Logger.getLogger(OrderSender.class);
    /** risk-service is asked for the trading state several times a second. */
    private static final NotProcessed STATE_NOT_HEARD = new NotProcessed(
            Reason.of(ReasonCode.CHECK_FAILED, "Whether trading is halted could not be heard; nothing was sent"),
            Duration.ofMillis(50));

    private final Brokers brokers;
    private final OrderBook book;
    private final Claims claims;
    private final TradingStateLease tradingState;
    private final InFlight inFlight;
    private final BrokerMeters meters;

    OrderSender(
            Brokers brokers,
            OrderBook book,
            Claims claims,
            TradingStateLease tradingState,
            InFlight inFlight,
            BrokerMeters meters) {
        this.brokers = brokers;
        this.book = book;
        this.claims = claims;
        this.tradingState = tradingState;
        this.inFlight = inFlight;
        this.meters = meters;
    }

    /** Returns at once; the request runs on a thread of its own. */
    void start(Due due) {
        switch (due) {
            case Due.Send send -> send(send);
            case Due.Cancel(BrokerOrder order) -> cancel(order);
            case Due.Change(BrokerOrder order) -> change(order);
        }
    }

    private void send(Due.Send due) {
        BrokerOrder order = due.order();
        OrderToSend toSend = whileTrading(due.toSend());
        CountDownLatch answered = new CountDownLatch(1);
        ask("submit", order, inTime(toSend.window(), broker -> untilProcessed(broker, toSend)), outcome -> {
            answered.countDown();
            learn(order, afterSubmit(outcome, order.attempt()));
        });
        // A late answer is adopted all the same; until it comes the outcome is unknown.
        inFlight.unlessInTime(
                answered, () -> learn(order, new OrderOccurrence.OutcomeUnknown(order.attempt(), noAnswer())));
    }

    /** The adapter looks once more: it may have waited for its rate budget. */
    private OrderToSend whileTrading(OrderToSend order) {
        return order.within(order.window().onlyWhile(() -> tradingState.lets(order.intent())));
    }

    /** What is proven not processed is asked again while the claim holds, and in no other case. */
    private SubmissionOutcome untilProcessed(BrokerAdapter broker, OrderToSend order) {
        SubmissionOutcome outcome = submit(broker, order);
        while (outcome instanceof NotProcessed(Reason reason, Duration after)
                && order.window().isOpenAfter(after)) {
            try {
                Thread.sleep(after);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return outcome;
            }
            outcome = submit(broker, order);
        }
        return outcome;
    }

    /** A halt since the claim holds for it too. */
    private SubmissionOutcome submit(BrokerAdapter broker, OrderToSend order) {
        if (!tradingState.isFreshFor(order.intent())) {
            return STATE_NOT_HEARD;
        }
        return tradingState
                .objectionTo(order.intent())
                .<SubmissionOutcome>map(Rejected::new)
                .orElseGet(() -> leave(broker, order));
    }

    /** An order never leaves without the exits it has. */
    private static SubmissionOutcome leave(BrokerAdapter broker, OrderToSend order) {
        return order.intent().exits() == null
                ? broker.submit(order)
                : broker.natives().orElseThrow().submitWithExits(order);
    }

    /** A cancel taken by the broker is reported by it; one without an answer is asked for again by reconciliation. */
    private void cancel(BrokerOrder order) {
        ask("cancel", order, broker -> broker.cancel(sent(order)), outcome -> {
            if (outcome instanceof Rejected(Reason reason)) {
                learn(order, new OrderOccurrence.CancelRejected(reason));
            }
        });
    }

    private void change(BrokerOrder order) {
        ReplaceOrder replace = Objects.requireNonNull(order.pendingChange());
        OrderToChange toChange =
                new OrderToChange(sent(order), replace.quantity(), replace.limitPrice(), replace.triggerPrice());
        // Held up for long, it could overtake a later change.
        ask("modify", order, inTime(claims.open(), broker -> broker.modify(toChange)), outcome -> {
            switch (outcome) {
                case Acknowledged taken -> learn(order, new OrderOccurrence.Replaced(replace.change()));
                case Rejected(Reason reason) ->
                    learn(order, new OrderOccurrence.ReplaceRejected(replace.change(), reason));
                // Reconciliation asks again.
                case NotProcessed later -> LOG.debugf("the change of %s has to wait", order.clientOrderId());
                case Unknown unknown -> LOG.warnf("the change of %s is not known yet", order.clientOrderId());
            }
        });
    }

    private static OrderOccurrence afterSubmit(SubmissionOutcome outcome, int attempt) {
        return switch (outcome) {
            case Acknowledged(BrokerOrderId id) -> new OrderOccurrence.Acknowledged(id);
            case Rejected(Reason reason) -> new OrderOccurrence.Rejected(attempt, reason);
            // Nothing was placed, and its time is over.
            case NotProcessed(Reason reason, var after) -> new OrderOccurrence.Rejected(attempt, reason);
            case Unknown(Reason reason) -> new OrderOccurrence.OutcomeUnknown(attempt, reason);
        };
    }

    private static Function<BrokerAdapter, SubmissionOutcome> inTime(
            SendWindow window, Function<BrokerAdapter, SubmissionOutcome> request) {
        return broker -> window.isOpen() ? request.apply(broker) : new Unknown(noAnswer());
    }

    private void ask(
            String operation,
            BrokerOrder order,
            Function<BrokerAdapter, SubmissionOutcome> request,
            Consumer<SubmissionOutcome> then) {
        inFlight.run(
                () -> Traces.inSpan(
                        "broker " + operation,
                        order.traceparent(),
                        order.orderId().value(),
                        () -> answered(operation, request)),
                () -> new Unknown(noAnswer()),
                then);
    }

    /** A defect in an adapter proves nothing about the order either. */
    private SubmissionOutcome answered(String operation, Function<BrokerAdapter, SubmissionOutcome> request) {
        long started = System.nanoTime();
        SubmissionOutcome outcome;
        try {
            outcome = request.apply(brokers.require());
        } catch (RuntimeException e) {
            LOG.error("the request ended without an answer", e);
            outcome = new Unknown(noAnswer());
        }
        meters.asked(operation, outcome, started);
        return outcome;
    }

    /** An outcome that cannot be stored is not lost: the order stays SENDING, and reconciliation asks the broker. */
    private void learn(BrokerOrder order, OrderOccurrence occurrence) {
        try {
            Optional<BrokerOrder> after =
                    book.record(order.clientOrderId(), occurrence).join();
            if (!(occurrence instanceof OrderOccurrence.CancelRejected)) {
                after.flatMap(WorkingOrderChanges::dueOf).ifPresent(this::start);
            }
        } catch (CompletionException e) {
            LOG.errorf(e.getCause(), "an outcome of %s could not be stored", order.clientOrderId());
        }
    }

    private static SentOrder sent(BrokerOrder order) {
        return SentOrder.known(order.clientOrderId(), order.requireBrokerOrderId(), order.intent());
    }

    private static Reason noAnswer() {
        return Reason.of(ReasonCode.OUTCOME_UNKNOWN, ReasonCode.OUTCOME_UNKNOWN.meaning());
    }
}
