package dev.tradeplane.outbox.batch;

/** Too much waits already; nothing was done, try again later. */
public final class OverloadedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OverloadedException() {
        super("too much is waiting already");
    }
}
