package dev.tradeplane.outbox.sql;

/** The database did not answer, or did not say whether it committed. */
public final class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(Throwable cause) {
        super("the store is not available", cause);
    }
}
