package dev.tradeplane.broker.adapter;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.id.BrokerOrderId;
import java.time.Duration;

/** What is known after a request to the broker. Whatever is not proof is {@link Unknown}. */
public sealed interface SubmissionOutcome {
    /** The broker has taken it. */
    record Acknowledged(BrokerOrderId brokerOrderId) implements SubmissionOutcome {}

    /** The broker proved that it did not take it. */
    record Rejected(Reason reason) implements SubmissionOutcome {}

    /** Proven not processed, and it may be asked for again. */
    record NotProcessed(Reason reason, Duration retryAfter) implements SubmissionOutcome {}

    /** No proof either way: never to be repeated blindly. */
    record Unknown(Reason reason) implements SubmissionOutcome {}
}
