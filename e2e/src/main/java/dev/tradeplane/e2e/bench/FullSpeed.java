package dev.tradeplane.e2e.bench;

import java.time.Duration;

/** As many alerts as 64 clients get through, each waiting for its answer: the highest rate. */
record FullSpeed(Duration length) implements Measurement {
    private static final long MILLIS = 1000;
    private static final long MICROS = 1_000_000;

    @Override
    public void take(Rig rig, Report report) throws InterruptedException {
        Usage before = rig.usage();
        long start = System.nanoTime();
        Latencies latencies = rig.load().closedLoop(Rig.CLIENTS, length, rig.requests("full-speed")::alert);
        long accepted = latencies.count() * MILLIS / length.toMillis();
        rig.awaitSettled();
        long elapsedMillis = (System.nanoTime() - start) / MICROS;
        Usage used = rig.usage().since(before);
        rig.highestRate(used.orders() * MILLIS / elapsedMillis);
        String clients = Rig.CLIENTS + " clients";
        report.add(
                "webhook → durable → 202, " + clients,
                Ratio.ofYardstick(accepted, rig) + ", " + latencies.failed() + " failed",
                "0.4 × pgbench");
        report.add(
                "complete orders, " + clients + ", until the last audit entry was committed",
                Ratio.ofYardstick(rig.highestRate(), rig),
                "3,000/s and 0.15 × pgbench");
        report.figure("accept-time", MICROS / Math.max(1, accepted));
        report.figure("order-time", MICROS / Math.max(1, rig.highestRate()));
        report.figure("order-cpu", used.cpuOfOneOrder());
        report.failures(latencies);
        used.report(report, clients);
    }
}
