package dev.tradeplane.operator.reading;

/** A cell did not answer, or not as one that may be believed. Ask again later. */
public final class CellUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String why;

    CellUnavailableException(String why) {
        super(why);
        this.why = why;
    }

    /** What it does or does not do, such as {@code cannot be reached}. */
    public String why() {
        return why;
    }
}
