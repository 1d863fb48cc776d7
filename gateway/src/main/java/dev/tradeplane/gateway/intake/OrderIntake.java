package dev.tradeplane.gateway.intake;

import dev.tradeplane.contracts.event.AccountEvent;
import dev.tradeplane.contracts.intent.IntentAnswer;
import dev.tradeplane.contracts.intent.IntentSubmission;
import dev.tradeplane.contracts.intent.Wish;
import dev.tradeplane.contracts.order.CheckReport;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.contracts.problem.Problem;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.gateway.audit.GatewayEvents;
import dev.tradeplane.gateway.handoff.RiskClient;
import dev.tradeplane.gateway.intent.Parsed;
import dev.tradeplane.outbox.trace.Traces;
import dev.tradeplane.outbox.web.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Front door 1: from a signal to a decided order, or to why there is none. Every door of the gateway comes through
 * here. The next step is {@code risk.decision.RiskGate}.
 */
@Singleton
public class OrderIntake {
    private final RiskClient risk;
    private final GatewayEvents events;
    private final MeterRegistry meters;

    OrderIntake(RiskClient risk, GatewayEvents events, MeterRegistry meters) {
        this.risk = risk;
        this.events = events;
        this.meters = meters;
    }

    /** Returns after the decision is committed; asking again with the same key asks for the same order. */
    public IntakeOutcome take(Signal signal) {
        meters.counter("orders.received", "channel", signal.channel()).increment();
        Timer.Sample began = Timer.start(meters);
        IntakeOutcome outcome = outcomeOf(signal);
        began.stop(meters.timer("orders.intake", "channel", signal.channel(), "outcome", nameOf(outcome)));
        return outcome;
    }

    private IntakeOutcome outcomeOf(Signal signal) {
        return switch (signal.wish()) {
            case Parsed.Invalid<Wish>(var errors) -> new IntakeOutcome.Refused(Problem.invalid(errors));
            case Parsed.Valid<Wish>(Wish wish) -> handOver(submission(signal, wish));
        };
    }

    private static String nameOf(IntakeOutcome outcome) {
        return switch (outcome) {
            case IntakeOutcome.Accepted _ -> "accepted";
            case IntakeOutcome.Refused _ -> "refused";
            case IntakeOutcome.Replay _ -> "replay";
            case IntakeOutcome.Conflict _ -> "conflict";
        };
    }

    /** What would become of it. Nothing is stored, and the key is not used up. */
    public CheckReport check(Signal signal) {
        return switch (signal.wish()) {
            case Parsed.Invalid<Wish>(var errors) -> throw new ProblemException(Problem.invalid(errors));
            case Parsed.Valid<Wish>(Wish wish) -> risk.check(submission(signal, wish));
        };
    }

    private IntakeOutcome handOver(IntentSubmission submission) {
        IntentAnswer answer = risk.submit(submission);
        return switch (answer.kind()) {
            case DECIDED -> new IntakeOutcome.Accepted(orderOf(answer));
            case REPLAYED -> new IntakeOutcome.Replay(orderOf(answer));
            case CONFLICT -> conflict(submission);
        };
    }

    /** Two meanings under one key: nothing changes, and the attempt is on the trail. */
    private IntakeOutcome conflict(IntentSubmission submission) {
        events.record(new AccountEvent.RequestRefused(
                submission.source(),
                ProblemType.IDEMPOTENCY_CONFLICT.slug(),
                submission.key().value()));
        return new IntakeOutcome.Conflict();
    }

    private static IntentSubmission submission(Signal signal, Wish wish) {
        return new IntentSubmission(
                signal.key(),
                signal.fingerprint().hex(),
                signal.source(),
                wish,
                signal.receivedAt(),
                signal.signalTime(),
                Traces.currentTraceparent());
    }

    private static OrderView orderOf(IntentAnswer answer) {
        @Nullable OrderView order = answer.order();
        if (order == null) {
            throw new IllegalStateException("risk-service answered " + answer.kind() + " without the order");
        }
        return order;
    }
}
