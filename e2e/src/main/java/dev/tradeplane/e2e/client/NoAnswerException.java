package dev.tradeplane.e2e.client;

/** The connection was refused, broke or stayed silent: nothing is known. The same request may be sent again. */
public final class NoAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAnswerException(Throwable cause) {
        super(cause);
    }
}
