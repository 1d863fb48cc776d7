package dev.tradeplane.e2e.bench;

import java.io.IOException;
import java.time.Duration;

/** pgbench on the cell's own PostgreSQL. Taken twice, it shows how far the machine itself drifted; the first counts. */
record Yardstick(String when, Duration length) implements Measurement {
    private static final int PGBENCH_CLIENTS = 32;

    @Override
    public void take(Rig rig, Report report) throws IOException, InterruptedException {
        // Dirty pages of the load before would be written during this one.
        rig.database().execute("checkpoint");
        long inserts = new PgBench(rig.database()).insertsPerSecond(PGBENCH_CLIENTS, length);
        if (rig.yardstick() == 0) {
            rig.yardstick(inserts);
        }
        report.add(
                "pgbench, single-row inserts, " + PGBENCH_CLIENTS + " clients, " + when,
                inserts + "/s",
                "the yardstick");
    }
}
