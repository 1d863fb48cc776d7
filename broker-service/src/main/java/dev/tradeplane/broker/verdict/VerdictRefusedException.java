package dev.tradeplane.broker.verdict;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;

/** The order must not be sent: nothing proves that risk-service approved it as it stands. */
public final class VerdictRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Reason reason;

    VerdictRefusedException(String message) {
        super(message);
        this.reason = Reason.of(ReasonCode.VERDICT_REFUSED, message);
    }

    public Reason reason() {
        return reason;
    }
}
