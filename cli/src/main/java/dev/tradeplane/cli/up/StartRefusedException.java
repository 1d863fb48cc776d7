package dev.tradeplane.cli.up;

/** The cell cannot be started as asked; the message says why and what to do. */
final class StartRefusedException extends RuntimeException {
    StartRefusedException(String message) {
        super(message);
    }
}
