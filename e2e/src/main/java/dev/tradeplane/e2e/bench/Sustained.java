package dev.tradeplane.e2e.bench;

import java.time.Duration;

/** A constant rate just below the highest, for a whole minute: what the cell keeps up, not what it survives. */
record Sustained(Duration length) implements Measurement {
    private static final long MILLIS = 1000;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final int PERCENT_OF_HIGHEST = 90;

    @Override
    public void take(Rig rig, Report report) throws InterruptedException {
        int rate = (int) Math.max(1, rig.highestRate() * PERCENT_OF_HIGHEST / 100);
        Usage before = rig.usage();
        long start = System.nanoTime();
        Latencies latencies = rig.load().constantRate(rate, length, rig.requests("sustained")::alert);
        rig.awaitSettled();
        long elapsedMillis = (System.nanoTime() - start) / NANOS_PER_MILLI;
        Usage used = rig.usage().since(before);
        String load = rate + " alerts/s for " + length.toSeconds() + " s";
        report.add(
                "complete orders sustained, " + load,
                Ratio.ofYardstick(used.orders() * MILLIS / elapsedMillis, rig) + ", settled "
                        + (elapsedMillis - length.toMillis()) + " ms after the last alert was due",
                "3,000/s and 0.15 × pgbench");
        report.add("webhook → durable → 202 at " + load, latencies.toString(), "no target");
        used.report(report, load);
    }
}
