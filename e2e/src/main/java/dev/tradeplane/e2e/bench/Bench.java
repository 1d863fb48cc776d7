package dev.tradeplane.e2e.bench;

import dev.tradeplane.e2e.cell.LocalCell;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * The load bench, {@code ./tradeplane bench}: a cell of its own, pgbench and the load generator on one machine in one
 * run, so that the ratios mean something even where the figures do not.
 */
public final class Bench {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final int COLLAPSED = 1;
    private static final int MISUSED = 2;

    private Bench() {}

    /** Runs it in a folder of its own and prints the table; what it takes is in {@link BenchOptions}. */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    private static int run(List<String> arguments, PrintStream out, PrintStream progress)
            throws IOException, SQLException, InterruptedException {
        BenchOptions options;
        try {
            options = BenchOptions.of(arguments);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage() + "\n" + BenchOptions.USAGE);
            return MISUSED;
        }
        Path folder = Files.createTempDirectory("tradeplane-bench");
        Report report = new Report();
        try (LocalCell cell = LocalCell.in(folder, resource("bench-account.yaml"))) {
            long start = System.nanoTime();
            cell.up();
            report.add("./tradeplane up, until usable", (System.nanoTime() - start) / NANOS_PER_MILLI + " ms", "20 s");
            try (Database database = new Database(cell)) {
                Rig rig = new Rig(cell, database, BenchWiring.clock());
                for (Measurement measurement : options.measurements()) {
                    progress.println("bench: " + measurement.getClass().getSimpleName());
                    take(measurement, rig, report);
                }
                report.print(out);
                return options.brief() ? judge(report.inserts(rig.yardstick()), out) : 0;
            }
        }
    }

    /** A row that cannot be taken says why; the others are taken all the same. */
    private static void take(Measurement measurement, Rig rig, Report report) throws InterruptedException {
        try {
            measurement.take(rig, report);
        } catch (IOException | RuntimeException e) {
            report.add(measurement.getClass().getSimpleName(), "not taken: " + e, "");
        }
    }

    private static int judge(Map<String, Long> inserts, PrintStream out) throws IOException {
        Properties file = new Properties();
        file.load(new StringReader(resource("bench-committed.properties")));
        Map<String, Long> committed = new HashMap<>();
        file.forEach((name, value) -> committed.put(name.toString(), Long.valueOf(value.toString())));
        out.println();
        out.println("in inserts of pgbench: " + inserts + ", committed: " + committed);
        List<String> collapsed = new Collapse(committed).found(inserts).toList();
        collapsed.forEach(row -> out.println("COLLAPSED: " + row));
        return collapsed.isEmpty() ? 0 : COLLAPSED;
    }

    private static String resource(String name) throws IOException {
        try (var stream = Objects.requireNonNull(Bench.class.getResourceAsStream("/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
