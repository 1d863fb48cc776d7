package dev.tradeplane.e2e.cell;

/** One process of a cell. */
public sealed interface CellPart permits CellProcess, Replica {
    /** Its name in {@code run/} and {@code logs/}. */
    String id();
}
