package dev.tradeplane.broker.adapter.paper;

import dev.tradeplane.broker.adapter.BrokerReport;
import dev.tradeplane.broker.adapter.BrokerTrade;
import dev.tradeplane.broker.adapter.OrderToChange;
import dev.tradeplane.broker.adapter.OrderToSend;
import dev.tradeplane.broker.adapter.SubmissionOutcome;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.TimeInForce;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The requests of one transaction, applied one after the other to the orders they concern. */
final class PaperRound {
    private static final Duration SOON = Duration.ofMillis(50);

    private final Map<ClientOrderId, PaperOrder> before = new LinkedHashMap<>();
    private final Map<ClientOrderId, PaperOrder> orders = new LinkedHashMap<>();
    private final List<BrokerTrade> trades = new ArrayList<>();
    private final List<BrokerReport> reports = new ArrayList<>();
    private final Function<InstrumentId, Optional<Quote>> quotes;
    private final Quantity offered;
    private final Instant now;

    PaperRound(
            Collection<PaperOrder> known,
            Function<InstrumentId, Optional<Quote>> quotes,
            Quantity offered,
            Instant now) {
        known.forEach(order -> before.put(order.clientOrderId(), order));
        this.orders.putAll(before);
        this.quotes = quotes;
        this.offered = offered;
        this.now = now;
    }

    /** Empty for a tick, which nobody waits for. */
    Optional<SubmissionOutcome> apply(PaperRequest request) {
        Optional<SubmissionOutcome> answer = answer(request);
        List.copyOf(orders.values()).stream()
                .filter(PaperExits::areDue)
                .filter(this::isNews)
                .forEach(this::placeExits);
        return answer;
    }

    private Optional<SubmissionOutcome> answer(PaperRequest request) {
        return switch (request) {
            case PaperRequest.Submit(OrderToSend order) -> Optional.of(submit(order));
            case PaperRequest.Cancel(ClientOrderId id) -> Optional.of(cancel(id));
            case PaperRequest.Modify(OrderToChange change) -> Optional.of(modify(change));
            case PaperRequest.Tick(Collection<Quote> fresh) -> {
                tick(fresh);
                yield Optional.empty();
            }
        };
    }

    List<PaperOrder> created() {
        return orders.values().stream()
                .filter(order -> !before.containsKey(order.clientOrderId()))
                .toList();
    }

    List<PaperOrder> changed() {
        return orders.values().stream()
                .filter(order -> before.containsKey(order.clientOrderId()))
                .filter(order -> !order.equals(before.get(order.clientOrderId())))
                .toList();
    }

    List<BrokerTrade> trades() {
        return trades;
    }

    List<BrokerReport> reports() {
        return reports;
    }

    private SubmissionOutcome submit(OrderToSend toSend) {
        if (!toSend.window().isOpen()) {
            return new SubmissionOutcome.Unknown(
                    Reason.of(ReasonCode.OUTCOME_UNKNOWN, ReasonCode.OUTCOME_UNKNOWN.meaning()));
        }
        if (!toSend.window().isPermitted()) {
            return new SubmissionOutcome.NotProcessed(
                    Reason.of(ReasonCode.BROKER_BUSY, ReasonCode.BROKER_BUSY.meaning()), SOON);
        }
        PaperOrder known = orders.get(toSend.clientOrderId());
        if (known != null) {
            return answerTo(known);
        }
        PaperOrder order = PaperOrder.of(toSend, now);
        Optional<Quote> quote = quotes.apply(order.instrument());
        if (quote.isEmpty()) {
            return answerTo(put(order.rejected("there is no quote for " + order.instrument())));
        }
        PaperOrder matched = match(order, quote.get());
        if (matched.timeInForce() == TimeInForce.IOC && matched.isOpen()) {
            cancel(matched, ReasonCode.IMMEDIATE_OR_CANCEL);
        }
        return answerTo(order);
    }

    /** The same answer to the first send and to any repeat of it. */
    private static SubmissionOutcome answerTo(PaperOrder order) {
        return order.state() == OrderState.REJECTED
                ? rejected(order.reason() == null ? "rejected" : order.reason())
                : new SubmissionOutcome.Acknowledged(order.brokerOrderId());
    }

    private SubmissionOutcome cancel(ClientOrderId id) {
        PaperOrder order = orders.get(id);
        if (order == null) {
            return rejected("there is no such order");
        }
        if (order.isOpen()) {
            cancel(order, ReasonCode.CANCELED_ON_REQUEST);
        } else if (order.state() != OrderState.CANCELED) {
            return rejected("the order is no longer open");
        }
        return new SubmissionOutcome.Acknowledged(order.brokerOrderId());
    }

    private void cancel(PaperOrder order, ReasonCode why) {
        put(order.canceled());
        reports.add(
                order.entry() == null
                        ? new BrokerReport.Canceled(
                                order.clientOrderId(), order.brokerOrderId(), Reason.of(why, why.meaning()))
                        : changed(order));
    }

    private SubmissionOutcome modify(OrderToChange change) {
        PaperOrder order = orders.get(PaperOrder.rowOf(change.order()));
        if (order == null || !order.isOpen()) {
            return rejected("the order is no longer open");
        }
        if (change.quantity().compareTo(order.filled()) < 0) {
            return rejected("more than that is filled already");
        }
        if (order.exits() != null || order.entry() != null) {
            return rejected("an order with exits, or one of them, is not changed");
        }
        if (!fits(order, change)) {
            return rejected("the prices do not fit the type of the order");
        }
        PaperOrder changed = put(order.changed(change));
        quotes.apply(changed.instrument()).ifPresent(quote -> match(changed, quote));
        return new SubmissionOutcome.Acknowledged(order.brokerOrderId());
    }

    private static boolean fits(PaperOrder order, OrderToChange change) {
        return order.type().needsLimitPrice() == (change.limitPrice() != null)
                && order.type().needsTriggerPrice() == (change.triggerPrice() != null);
    }

    private void tick(Collection<Quote> fresh) {
        Map<InstrumentId, Quote> byInstrument = new LinkedHashMap<>();
        fresh.forEach(quote -> byInstrument.put(quote.instrument(), quote));
        for (ClientOrderId id : List.copyOf(orders.keySet())) {
            // One exit may have ended the other a moment ago: it is looked up here, and not before.
            PaperOrder order = current(id);
            Quote quote = byInstrument.get(order.instrument());
            if (quote != null) {
                match(order, quote);
            }
        }
    }

    private PaperOrder match(PaperOrder order, Quote quote) {
        Matching.Match match = Matching.match(order, quote.lastPrice(), offered);
        PaperOrder after = put(match.order());
        match.traded().ifPresent(size -> {
            BrokerTrade trade = new BrokerTrade(
                    after.clientOrderId(),
                    after.brokerOrderId(),
                    after.brokerOrderId() + "-" + after.trades(),
                    size,
                    quote.lastPrice(),
                    now);
            trades.add(trade);
            if (after.entry() == null) {
                reports.add(new BrokerReport.Traded(trade));
            } else {
                reports.add(changed(after));
                takeFromOther(after, size);
            }
        });
        return after;
    }

    /** Whether it ended in this round. */
    private boolean isNews(PaperOrder entry) {
        PaperOrder was = before.get(entry.clientOrderId());
        return was == null || was.isOpen();
    }

    /** In the transaction that ended the entry: no crash comes between the two. */
    private void placeExits(PaperOrder entry) {
        for (PaperOrder exit : PaperExits.of(entry, now)) {
            if (!orders.containsKey(exit.clientOrderId())) {
                put(exit);
                reports.add(changed(exit));
                quotes.apply(exit.instrument()).ifPresent(quote -> match(current(exit.clientOrderId()), quote));
            }
        }
    }

    private PaperOrder current(ClientOrderId id) {
        return Objects.requireNonNull(orders.get(id));
    }

    /** Together they trade what the entry traded, and no more: with nothing left an exit ends. */
    private void takeFromOther(PaperOrder exit, Quantity size) {
        for (PaperOrder other : List.copyOf(orders.values())) {
            boolean rival = exit.entry() != null && exit.entry().equals(other.entry());
            if (rival && !other.clientOrderId().equals(exit.clientOrderId()) && other.isOpen()) {
                endIfNothingIsLeft(put(other.lessBy(size)));
            }
        }
        endIfNothingIsLeft(exit);
    }

    private void endIfNothingIsLeft(PaperOrder exit) {
        if (exit.isOpen() && exit.remaining().isZero()) {
            reports.add(changed(put(exit.canceled())));
        }
    }

    /** An exit has no id of ours: its owner looks at the book. */
    private static BrokerReport changed(PaperOrder exit) {
        return new BrokerReport.Changed(null, exit.brokerOrderId());
    }

    private PaperOrder put(PaperOrder order) {
        orders.put(order.clientOrderId(), order);
        return order;
    }

    private static SubmissionOutcome rejected(String why) {
        return new SubmissionOutcome.Rejected(Reason.of(ReasonCode.BROKER_REJECTED, why));
    }
}
