package dev.tradeplane.e2e.cell;

/** The launcher did not do what it was asked; the message ends with what it printed. */
public final class CellFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CellFailedException(String message) {
        super(message);
    }
}
