package dev.tradeplane.e2e.bench;

import dev.tradeplane.e2e.cell.LocalCell;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * The load bench, {@code ./tradeplane bench}: a cell of its own, pgbench and the load generator on one machine in one
 * run, so that the ratios mean something even where the figures do not.
 */
public final class Bench {
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(30);
    private static final Duration YARDSTICK = Duration.ofSeconds(15);
    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(2);
    private static final int CLIENTS = 64;
    private static final int PGBENCH_CLIENTS = 32;
    private static final int STEADY_RATE = 200;
    private static final int MEDIAN = 50;
    private static final int WORST = 99;
    private static final long MICROS = 1_000_000;

    private final LocalCell cell;
    private final Database database;
    private final ProcessFigures processes;
    private final Duration measured;
    private final Load load = new Load();
    private final Report report = new Report();
    private final CpuProfile profile;

    private Bench(LocalCell cell, Database database, Duration measured) {
        this.measured = measured;
        this.cell = cell;
        this.database = database;
        this.processes = new ProcessFigures(cell.directory());
        this.profile = new CpuProfile(processes, cell.directory().resolveSibling("profile"));
    }

    /** Runs it in a folder of its own and prints the table; {@code --seconds n} shortens or stretches each measurement. */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Path folder = Files.createTempDirectory("tradeplane-bench");
        try (LocalCell cell = LocalCell.in(folder, account())) {
            cell.up();
            try (Database database = new Database(cell)) {
                new Bench(cell, database, measured(arguments)).run(System.out);
            }
        }
    }

    private void run(PrintStream out) throws IOException, InterruptedException {
        report.add("memory of the idle cell (Pss)", processes.memoryMib(), "MiB", "900 MiB together");
        warmUp();
        long yardstick = new PgBench(database).insertsPerSecond(PGBENCH_CLIENTS, YARDSTICK);
        report.add("pgbench, single-row inserts, " + PGBENCH_CLIENTS + " clients", yardstick + "/s", "the yardstick");
        steady(
                "webhook → durable → 202 at " + STEADY_RATE + "/s",
                new Requests(cell.endpoints(), "steady-hook")::alert,
                "p50 3 ms, p99 20 ms");
        steady(
                "POST /v1/orders → paper outcome at " + STEADY_RATE + "/s",
                new Requests(cell.endpoints(), "steady-rest")::order,
                "p50 5 ms, p99 25 ms");
        busiest(yardstick);
        profiled();
        report.add("memory after the load (Pss)", processes.memoryMib(), "MiB", "250 MiB a service");
        report.print(out);
        profile.print(out);
    }

    /** A load of its own: the recorder would weigh on the figures. */
    private void profiled() throws IOException, InterruptedException {
        profile.start();
        load.closedLoop(CLIENTS, measured, new Requests(cell.endpoints(), "profiled")::alert);
        profile.stop();
        awaitSettled();
    }

    private void warmUp() throws InterruptedException {
        Requests requests = new Requests(cell.endpoints(), "warm-up");
        load.closedLoop(CLIENTS, WARM_UP, requests::alert);
        load.closedLoop(CLIENTS, WARM_UP, requests::order);
        awaitSettled();
    }

    private void steady(String what, IntFunction<HttpRequest> request, String target) throws InterruptedException {
        Latencies latencies = load.constantRate(STEADY_RATE, measured, request);
        report.add(
                what,
                "p50 %d µs, p99 %d µs, %d answered, %d failed"
                        .formatted(
                                latencies.percentileMicros(MEDIAN),
                                latencies.percentileMicros(WORST),
                                latencies.count(),
                                latencies.failed()),
                target);
        awaitSettled();
    }

    private void busiest(long yardstick) throws InterruptedException {
        long ordersBefore = filled();
        Map<String, Long> cpuBefore = processes.cpuMicros();
        long start = System.nanoTime();
        Latencies latencies = load.closedLoop(CLIENTS, measured, new Requests(cell.endpoints(), "busiest")::alert);
        long accepted = latencies.count() * 1000L / measured.toMillis();
        awaitSettled();
        long elapsedMillis = (System.nanoTime() - start) / MICROS;
        long orders = filled() - ordersBefore;
        long complete = orders * 1000 / elapsedMillis;
        report.add(
                "webhook → durable → 202, " + CLIENTS + " clients",
                accepted + "/s, " + ratio(accepted, yardstick) + " × pgbench, " + latencies.failed() + " failed",
                "0.4 × pgbench");
        report.add(
                "complete orders, until the last audit entry was committed",
                complete + "/s, " + ratio(complete, yardstick) + " × pgbench",
                "3,000/s and 0.15 × pgbench");
        Map<String, Long> cpu = new LinkedHashMap<>();
        processes
                .cpuMicros()
                .forEach((process, used) ->
                        cpu.put(process, (used - cpuBefore.getOrDefault(process, 0L)) / Math.max(1, orders)));
        report.add("CPU of one complete order", cpu, "µs", "no target");
    }

    private long filled() {
        return database.number("select count(*) from audit.audit_entry where type = 'OrderFilled'");
    }

    /** Waits until every order has its outcome and every outbox is empty. */
    private void awaitSettled() {
        long end = System.nanoTime() + SETTLED_WITHIN.toNanos();
        while (database.number("""
                        select (select count(*) from risk.orders where state in ('APPROVED', 'SENDING', 'UNKNOWN'))
                             + (select count(*) from risk.outbox) + (select count(*) from broker.outbox)""") > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the cell did not settle within " + SETTLED_WITHIN);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static String ratio(long part, long whole) {
        long hundredths = part * 100 / Math.max(1, whole);
        return hundredths / 100 + "." + "%02d".formatted(hundredths % 100);
    }

    private static String account() throws IOException {
        try (var stream = Bench.class.getResourceAsStream("/bench-account.yaml")) {
            return new String(
                    java.util.Objects.requireNonNull(stream).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static Duration measured(String[] arguments) {
        boolean given = arguments.length == 2 && arguments[0].equals("--seconds");
        return given ? Duration.ofSeconds(Long.parseLong(arguments[1])) : MEASURED;
    }
}
