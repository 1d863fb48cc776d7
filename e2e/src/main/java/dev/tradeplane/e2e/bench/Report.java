package dev.tradeplane.e2e.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of one run as a table, in the order in which they were taken, and those a build is judged by. */
final class Report {
    private static final long MICROS = 1_000_000;
    private static final int HUNDRED = 100;

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Long> micros = new LinkedHashMap<>();
    private final StringBuilder appendix = new StringBuilder();
    private long requests;
    private long failed;

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

    /** A time or cost that a build is judged by. */
    void figure(String name, long inMicros) {
        micros.put(name, inMicros);
    }

    void failures(Latencies latencies) {
        requests += latencies.count() + latencies.failed();
        failed += latencies.failed();
    }

    /** What follows the table. */
    void append(String text) {
        appendix.append(text);
    }

    /**
     * The figures as numbers of inserts pgbench makes in that time, and the failed requests of a hundred.
     *
     * @param perSecond inserts of pgbench; without any there is nothing to read the figures against
     */
    Map<String, Long> inserts(long perSecond) {
        Map<String, Long> inserts = new LinkedHashMap<>();
        if (perSecond == 0) {
            return inserts;
        }
        micros.forEach((name, value) -> inserts.put(name, value * perSecond / MICROS));
        if (requests > 0) {
            inserts.put("failed-percent", failed * HUNDRED / requests);
        }
        return inserts;
    }

    void print(PrintStream out) {
        out.println("| what | measured | must reach |");
        out.println("|---|---|---|");
        for (Row row : rows) {
            out.println("| " + row.what + " | " + row.measured + " | " + row.target + " |");
        }
        out.print(appendix);
    }
}
