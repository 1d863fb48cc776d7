package dev.tradeplane.gateway.intake;

import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.contracts.problem.Problem;

/** What became of a signal. */
public sealed interface IntakeOutcome {
    /** Decided and committed now: approved or denied, see the order's state. */
    record Accepted(OrderView order) implements IntakeOutcome {}

    /** No order was made of it. */
    record Refused(Problem problem) implements IntakeOutcome {}

    /** The same signal was decided before; this is that order as it was answered then. */
    record Replay(OrderView order) implements IntakeOutcome {}

    /** The key was used for other content; nothing changed. */
    record Conflict() implements IntakeOutcome {}
}
