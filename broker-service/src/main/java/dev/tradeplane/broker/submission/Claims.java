package dev.tradeplane.broker.submission;

import dev.tradeplane.broker.lifecycle.BrokerOrder;
import dev.tradeplane.broker.lifecycle.Step;
import dev.tradeplane.broker.lifecycle.UnsentEnd;
import dev.tradeplane.broker.tradingstate.SendingRule;
import dev.tradeplane.broker.verdict.VerdictRefusedException;
import dev.tradeplane.broker.verdict.VerdictVerifier;
import dev.tradeplane.contracts.command.BrokerCommand.ReplaceOrder;
import dev.tradeplane.contracts.command.BrokerCommand.SubmitOrder;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.intent.OrderIntent;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The last look before an order is claimed: first objection wins. */
@Singleton
class Claims {
    private final VerdictVerifier verdicts;

    Claims(VerdictVerifier verdicts) {
        this.verdicts = verdicts;
    }

    Step judge(SubmitOrder order, SendingRule rule, boolean canceled) {
        if (canceled) {
            return BrokerOrder.neverSent(order, UnsentEnd.CANCELED, because(ReasonCode.CANCELED_ON_REQUEST), 0);
        }
        if (rule.isTooLateFor(order.intent())) {
            return BrokerOrder.neverSent(order, UnsentEnd.EXPIRED, because(ReasonCode.VALIDITY_ENDED), 0);
        }
        try {
            long version = verdicts.verify(order.verdict(), order.clientOrderId(), 0, order.intent())
                    .limitsVersion();
            return rule.objectionTo(order.intent())
                    .map(reason -> BrokerOrder.neverSent(order, UnsentEnd.DENIED, reason, version))
                    .orElseGet(() -> BrokerOrder.claimed(order));
        } catch (VerdictRefusedException e) {
            return BrokerOrder.neverSent(order, UnsentEnd.DENIED, e.reason(), 0);
        }
    }

    /** Why this change may not be asked of the broker, if it may not. */
    Optional<Reason> objectionTo(ReplaceOrder replace, BrokerOrder order, SendingRule rule) {
        if (order.state().isTerminal()) {
            return Optional.of(Reason.of(ReasonCode.BROKER_REJECTED, "the order is no longer open"));
        }
        try {
            OrderIntent intent =
                    order.intent().replacedBy(replace.quantity(), replace.limitPrice(), replace.triggerPrice());
            verdicts.verify(replace.verdict(), order.clientOrderId(), replace.change(), intent);
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
        return rule.objectionTo(order.intent()).map(reason -> new Refusal(UnsentEnd.DENIED, reason));
    }

    record Refusal(UnsentEnd end, Reason reason) {}

    private static Reason because(ReasonCode code) {
        return Reason.of(code, code.meaning());
    }
}
