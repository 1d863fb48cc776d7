package dev.tradeplane.cli.place;

/** There is no cell where one was looked for, or no way to it; the message says what to do. */
public final class CellAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CellAwayException(String message) {
        super(message);
    }
}
