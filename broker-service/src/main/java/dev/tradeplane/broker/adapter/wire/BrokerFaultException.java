package dev.tradeplane.broker.adapter.wire;

/** A call that speaks against the broker's health; counted by its circuit breaker. */
final class BrokerFaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient WireOutcome outcome;

    BrokerFaultException(WireOutcome outcome) {
        super(outcome.getClass().getSimpleName(), null, false, false);
        this.outcome = outcome;
    }

    WireOutcome outcome() {
        return outcome;
    }
}
