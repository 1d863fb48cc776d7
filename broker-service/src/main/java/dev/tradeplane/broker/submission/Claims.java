package dev.tradeplane.broker.submission;

import dev.tradeplane.broker.adapter.SendWindow;
import dev.tradeplane.broker.lifecycle.BrokerOrder;
import dev.tradeplane.broker.lifecycle.Claim;
import dev.tradeplane.broker.lifecycle.Step;
import dev.tradeplane.broker.lifecycle.UnsentEnd;
import dev.tradeplane.broker.replica.Replicas;
import dev.tradeplane.broker.tradingstate.SendingRule;
import dev.tradeplane.broker.verdict.Approval;
import dev.tradeplane.broker.verdict.VerdictRefusedException;
import dev.tradeplane.broker.verdict.VerdictVerifier;
import dev.tradeplane.broker.verdict.VerdictVerifier.Delivery;
import dev.tradeplane.contracts.command.BrokerCommand.ReplaceOrder;
import dev.tradeplane.contracts.command.BrokerCommand.SubmitOrder;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.intent.OrderIntent;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The last look before an order is claimed: first objection wins. */
@Singleton
class Claims {
    private final VerdictVerifier verdicts;
    private final Replicas replicas;
    private final BrokerRule broker;
    private final SubmissionConfig config;
    private final Clock clock;

    Claims(VerdictVerifier verdicts, Replicas replicas, BrokerRule broker, SubmissionConfig config, Clock clock) {
        this.verdicts = verdicts;
        this.replicas = replicas;
        this.broker = broker;
        this.config = config;
        this.clock = clock;
    }

    /** Whatever this process claims from now on may leave until it closes. */
    SendWindow open() {
        return SendWindow.open(config.timeout(), clock);
    }

    /** What a claim of this process says. */
    Claim terms() {
        return new Claim(replicas.id(), config.timeout());
    }

    /**
     * An order whose verdict was looked at.
     *
     * @param refusal why the verdict does not hold, if it does not
     */
    record Checked(SubmitOrder order, long limitsVersion, Optional<Reason> refusal) {}

    /** Needs no transaction, and must not lengthen one: a signature takes longer to check than a row to write. */
    List<Checked> check(List<SubmitOrder> orders) {
        Delivery delivery = verdicts.delivery();
        return orders.parallelStream().map(order -> check(order, delivery)).toList();
    }

    private static Checked check(SubmitOrder order, Delivery delivery) {
        try {
            Approval approval = delivery.verify(order.verdict(), order.clientOrderId(), 0, order.intent());
            return new Checked(order, approval.limitsVersion(), Optional.empty());
        } catch (VerdictRefusedException e) {
            return new Checked(order, 0, Optional.of(e.reason()));
        }
    }

    Step judge(Checked checked, SendingRule rule, boolean canceled) {
        SubmitOrder order = checked.order();
        if (canceled) {
            return BrokerOrder.neverSent(order, UnsentEnd.CANCELED, because(ReasonCode.CANCELED_ON_REQUEST), 0);
        }
        if (rule.isTooLateFor(order.intent())) {
            return BrokerOrder.neverSent(order, UnsentEnd.EXPIRED, because(ReasonCode.VALIDITY_ENDED), 0);
        }
        return checked.refusal()
                .or(() -> rule.objectionTo(order.intent()))
                .or(() -> broker.objectionTo(order.intent()))
                .map(reason -> BrokerOrder.neverSent(order, UnsentEnd.DENIED, reason, checked.limitsVersion()))
                .orElseGet(() -> BrokerOrder.claimed(order));
    }

    /** Why this change may not be asked of the broker, if it may not. */
    Optional<Reason> objectionTo(ReplaceOrder replace, BrokerOrder order, SendingRule rule) {
        if (order.state().isTerminal()) {
            return Optional.of(Reason.of(ReasonCode.BROKER_REJECTED, "the order is no longer open"));
        }
        if (order.intent().exits() != null) {
            // What becomes of the exits then, no broker documents.
            return Optional.of(Reason.of(
                    ReasonCode.NOT_OFFERED_BY_BROKER,
                    "An order with exits is not changed: cancel it and place another"));
        }
        try {
            OrderIntent intent =
                    order.intent().replacedBy(replace.quantity(), replace.limitPrice(), replace.triggerPrice());
            verdicts.delivery().verify(replace.verdict(), order.clientOrderId(), replace.change(), intent);
            return rule.objectionTo(intent);
        } catch (VerdictRefusedException e) {
            return Optional.of(e.reason());
        } catch (IllegalArgumentException e) {
            return Optional.of(Reason.of(ReasonCode.CHECK_FAILED, "the new prices do not fit the type of the order"));
        }
    }

    /** Why an order proven absent may not be sent again: how it ends, and the reason. */
    Optional<Refusal> objectionToResending(BrokerOrder order, SendingRule rule) {
        if (order.cancelRequested()) {
            return Optional.of(new Refusal(UnsentEnd.CANCELED, because(ReasonCode.CANCELED_ON_REQUEST)));
        }
        if (rule.isTooLateFor(order.intent())) {
            return Optional.of(new Refusal(UnsentEnd.EXPIRED, because(ReasonCode.VALIDITY_ENDED)));
        }
        return rule.objectionTo(order.intent())
                .or(() -> broker.objectionTo(order.intent()))
                .map(reason -> new Refusal(UnsentEnd.DENIED, reason));
    }

    record Refusal(UnsentEnd end, Reason reason) {}

    private static Reason because(ReasonCode code) {
        return Reason.of(code, code.meaning());
    }
}
