package dev.tradeplane.operator.status;

/** How far a deletion is. Its word is the reason of the condition and of the event. */
public enum RemovalStep {
    GOING_FLAT("GoingFlat", false),
    CELL_NOT_HEARD("CellNotHeard", true),
    REMOVING("Removing", false);

    private final String word;
    private final boolean warning;

    RemovalStep(String word, boolean warning) {
        this.word = word;
        this.warning = warning;
    }

    String word() {
        return word;
    }

    boolean warning() {
        return warning;
    }
}
