package dev.tradeplane.e2e.bench;

import java.time.Duration;

/** What an order costs while the store grows, by copies of a real one: the same short load at each size. */
record Growth(int perSecond) implements Measurement {
    private static final long SMALLEST = 1000;
    private static final long LARGEST = 1_000_000;
    private static final int TENFOLD = 10;
    private static final Duration EACH = Duration.ofSeconds(10);
    private static final long MILLIS = 1_000_000;

    @Override
    public void take(Rig rig, Report report) throws InterruptedException {
        Store store = new Store(rig.database());
        store.cut(SMALLEST);
        long first = 0;
        long last = 0;
        for (long size = SMALLEST; size <= LARGEST; size *= TENFOLD) {
            long start = System.nanoTime();
            store.grow(size);
            long filled = (System.nanoTime() - start) / MILLIS;
            last = cost(rig, report, size, filled);
            first = first == 0 ? last : first;
        }
        report.add(
                "CPU of one order at 10^6 stored orders against 10^3",
                Ratio.of(last, first) + " ×; the trail held " + store.entries() + " entries at the end",
                "0.80 to 1.20 ×");
    }

    private long cost(Rig rig, Report report, long size, long filledMillis) throws InterruptedException {
        long stored = rig.database().number("select count(*) from risk.orders");
        Usage before = rig.usage();
        Latencies latencies = rig.load().constantRate(perSecond, EACH, rig.requests("grown-to-" + size)::alert);
        rig.awaitSettled();
        long cost = rig.usage().since(before).cpuOfOneOrder();
        report.add(
                "cost of one order among " + stored + ", at " + perSecond + "/s",
                cost + " µs of CPU; answered in " + latencies + " (grown in " + filledMillis + " ms)",
                "flat");
        return cost;
    }
}
