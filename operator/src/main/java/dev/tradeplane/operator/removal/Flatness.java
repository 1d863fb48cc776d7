package dev.tradeplane.operator.removal;

/** Whether a cell holds anything at its broker. */
sealed interface Flatness {
    record Flat() implements Flatness {}

    record Open(int positions, int orders) implements Flatness {}

    /** Cannot be said; why is what risk-service does or does not do. */
    record Unknown(String why) implements Flatness {}
}
