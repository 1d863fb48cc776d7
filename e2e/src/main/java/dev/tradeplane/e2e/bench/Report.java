package dev.tradeplane.e2e.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The figures of one run as a table, in the order in which they were taken. */
final class Report {
    private final List<Row> rows = new ArrayList<>();

    private record Row(String what, String measured, String target) {}

    void add(String what, String measured, String target) {
        rows.add(new Row(what, measured, target));
    }

    /** Adds one row with a figure for each process and their sum. */
    void add(String what, Map<String, Long> byProcess, String unit, String target) {
        StringBuilder text = new StringBuilder();
        byProcess.forEach((process, value) ->
                text.append(process).append(' ').append(value).append(", "));
        long sum = byProcess.values().stream().mapToLong(Long::longValue).sum();
        add(what, text + "together " + sum + " " + unit, target);
    }

    void print(PrintStream out) {
        out.println("| what | measured | must reach |");
        out.println("|---|---|---|");
        for (Row row : rows) {
            out.println("| " + row.what + " | " + row.measured + " | " + row.target + " |");
        }
    }
}
