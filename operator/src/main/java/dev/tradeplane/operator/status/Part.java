package dev.tradeplane.operator.status;

/**
 * One workload of a cell.
 *
 * @param component such as {@code gateway} or {@code postgres}
 * @param why what its controller says when it failed, else empty
 */
record Part(String component, Stage stage, String why) {
    static Part of(String component, Stage stage) {
        return new Part(component, stage, "");
    }
}
