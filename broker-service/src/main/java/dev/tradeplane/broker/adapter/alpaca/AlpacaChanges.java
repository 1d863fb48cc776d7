package dev.tradeplane.broker.adapter.alpaca;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.broker.adapter.BrokerUnavailableException;
import dev.tradeplane.broker.adapter.OrderToChange;
import dev.tradeplane.broker.adapter.SubmissionOutcome;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Acknowledged;
import dev.tradeplane.broker.adapter.SubmissionOutcome.NotProcessed;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Rejected;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Unknown;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.wire.BrokerWire;
import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes a working order. Alpaca puts a new order in its place, says so before that happened, and lets the new one trade
 * its whole quantity again whatever the old one traded. So an order that traded in part is not changed; what trades while
 * it is being changed is taken off the new one; and the change counts when the book shows it. An order can be replaced
 * once, so that asking again does no harm.
 */
final class AlpacaChanges {
    private static final int LOOKS = 10;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration LATER = Duration.ofSeconds(1);
    /** No order is replaced while it is in one of these; the first two pass by themselves. */
    private static final Set<String> PASSING = Set.of("pending_new", "pending_replace");

    private static final Set<String> FIXED = Set.of("accepted", "accepted_for_bidding", "pending_cancel", "held");

    private final BrokerWire wire;
    private final AlpacaRequests requests;
    private final AlpacaBook book;
    private final AlpacaOrders orders;
    private final Clock clock;

    AlpacaChanges(BrokerWire wire, AlpacaRequests requests, AlpacaBook book, AlpacaOrders orders, Clock clock) {
        this.wire = wire;
        this.requests = requests;
        this.book = book;
        this.orders = orders;
        this.clock = clock;
    }

    SubmissionOutcome make(OrderToChange change) {
        @Nullable Asked asked = null;
        for (int look = 0; look < LOOKS; look++) {
            Step step;
            try {
                step = next(change, asked);
            } catch (BrokerUnavailableException e) {
                return asked == null ? notYet("the order could not be read") : unknown();
            }
            switch (step) {
                case Step.Done(SubmissionOutcome outcome) -> {
                    return outcome;
                }
                case Step.Wait wait -> pause();
                case Step.Replace(OrderChain chain) -> {
                    SubmissionOutcome outcome = replace(chain, change);
                    if (!(outcome instanceof Acknowledged || AlpacaOrders.isRefused(outcome))) {
                        return outcome;
                    }
                    asked = new Asked(chain.current().id(), outcome);
                }
            }
        }
        return asked == null ? notYet("the order did not reach the exchange yet") : unknown();
    }

    /** A change that was asked for, which was taken or refused; not even a refusal proves that none was made before. */
    private record Asked(BrokerOrderId old, SubmissionOutcome answer) {}

    /** What is to be done, by the book as it is. */
    private sealed interface Step {
        record Done(SubmissionOutcome outcome) implements Step {}

        record Wait() implements Step {}

        record Replace(OrderChain chain) implements Step {}
    }

    private Step next(OrderToChange change, @Nullable Asked asked) {
        Optional<OrderChain> found = book.chain(change.order());
        if (found.isEmpty()) {
            return new Step.Done(unknown());
        }
        OrderChain chain = found.get();
        if (asked != null && chain.current().id().equals(asked.old())) {
            return onItsWay(chain, asked);
        }
        if (isAsWanted(chain, change)) {
            return new Step.Done(new Acknowledged(chain.id()));
        }
        return asked == null ? first(chain, change) : correction(chain, change);
    }

    private Step onItsWay(OrderChain chain, Asked asked) {
        AlpacaOrder old = chain.current();
        boolean lost = asked.answer() instanceof Acknowledged(BrokerOrderId by)
                && book.row(by).filter(AlpacaOrder::isRejected).isPresent();
        if (lost || old.isOver()) {
            return new Step.Done(refused("The order could not be changed any more"));
        }
        return asked.answer() instanceof Rejected && !PASSING.contains(old.status())
                ? new Step.Done(asked.answer())
                : new Step.Wait();
    }

    private Step first(OrderChain chain, OrderToChange change) {
        AlpacaOrder current = chain.current();
        if (current.isOver()) {
            return new Step.Done(refused("The order is no longer open"));
        }
        if (isCutShort(chain, change)) {
            return correction(chain, change);
        }
        if (!chain.filled().isZero()) {
            return new Step.Done(new Rejected(Reason.of(
                    ReasonCode.NOT_OFFERED_BY_BROKER,
                    "The broker could trade too much of an order that is changed after it traded in part")));
        }
        if (PASSING.contains(current.status())) {
            return new Step.Wait();
        }
        return FIXED.contains(current.status())
                ? new Step.Done(notYet("the broker does not change an order that is " + current.status()))
                : new Step.Replace(chain);
    }

    /** The new order has to trade less, because the old one traded on until it was gone. */
    private Step correction(OrderChain chain, OrderToChange change) {
        if (chain.current().isOver()) {
            return new Step.Done(refused("The order is no longer open"));
        }
        if (PASSING.contains(chain.current().status())) {
            return new Step.Wait();
        }
        if (chain.filled().compareTo(change.quantity()) >= 0) {
            orders.cancel(chain.current().id(), chain.id());
            return new Step.Wait();
        }
        return new Step.Replace(chain);
    }

    /** Whether this very change was made before, and what traded meanwhile was not taken off. */
    private static boolean isCutShort(OrderChain chain, OrderToChange change) {
        return chain.links().size() > 1
                && chain.quantity().compareTo(change.quantity()) > 0
                && chain.current().quantity().equals(change.quantity())
                && hasPrices(chain.current(), change);
    }

    private SubmissionOutcome replace(OrderChain chain, OrderToChange change) {
        Quantity left = change.quantity().minus(chain.filled());
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("qty", left.toString())
                .put("client_order_id", AlpacaWords.replacementOf(change.order().clientOrderId(), clock.instant()));
        Price limit = limit(change);
        Price trigger = change.triggerPrice();
        if (limit != null) {
            body.put("limit_price", limit.toString());
        }
        if (trigger != null) {
            body.put("stop_price", trigger.toString());
        }
        return wire.write(
                () -> requests.call(
                        CallKind.ORDER_WRITE,
                        "PATCH",
                        "/v2/orders/" + chain.current().id(),
                        body),
                answer -> Optional.ofNullable(BrokerJson.text(answer, "id"))
                        .map(BrokerOrderId::of)
                        .orElse(null));
    }

    /** Also of one that ended since: the change was made all the same. */
    private static boolean isAsWanted(OrderChain chain, OrderToChange change) {
        return chain.quantity().equals(change.quantity()) && hasPrices(chain.current(), change);
    }

    private static boolean hasPrices(AlpacaOrder order, OrderToChange change) {
        Price limit = limit(change);
        Price trigger = change.triggerPrice();
        return (limit == null || limit.equals(order.limit())) && (trigger == null || trigger.equals(order.trigger()));
    }

    private static @Nullable Price limit(OrderToChange change) {
        return MarketProtection.limit(change.order().intent(), change.limitPrice(), change.triggerPrice());
    }

    /** Interrupted, it looks on without waiting, and soon gives up. */
    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static SubmissionOutcome notYet(String why) {
        return new NotProcessed(Reason.of(ReasonCode.BROKER_BUSY, why), LATER);
    }

    private static SubmissionOutcome refused(String why) {
        return new Rejected(Reason.of(ReasonCode.BROKER_REJECTED, why));
    }

    private static SubmissionOutcome unknown() {
        return new Unknown(Reason.of(ReasonCode.OUTCOME_UNKNOWN, ReasonCode.OUTCOME_UNKNOWN.meaning()));
    }
}
