package dev.tradeplane.broker.verdict;

/** The order must not be sent: nothing proves that risk-service approved it as it stands. */
public final class VerdictRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VerdictRefusedException(String message) {
        super(message);
    }
}
