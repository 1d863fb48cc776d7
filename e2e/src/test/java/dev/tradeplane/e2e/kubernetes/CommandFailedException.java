package dev.tradeplane.e2e.kubernetes;

/** A program ended with another code than 0, or not at all. */
final class CommandFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandFailedException(String message) {
        super(message);
    }
}
