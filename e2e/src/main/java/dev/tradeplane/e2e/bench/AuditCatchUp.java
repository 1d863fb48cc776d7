package dev.tradeplane.e2e.bench;

import dev.tradeplane.e2e.cell.CellProcess;
import java.time.Duration;

/** Appends to the trail when there is plenty to append: the service is held still under load and then let go. */
final class AuditCatchUp implements Measurement {
    private static final Duration HELD = Duration.ofSeconds(10);
    private static final int PER_SECOND = 300;
    private static final long MICROS = 1_000_000;
    private static final String SIZE = "select coalesce(max(idx), -1) + 1 from audit.audit_entry";

    @Override
    public void take(Rig rig, Report report) throws InterruptedException {
        long before = rig.database().number(SIZE);
        rig.cell().freeze(CellProcess.AUDIT_SERVICE);
        try {
            rig.load().constantRate(PER_SECOND, HELD, rig.requests("catch-up")::alert);
        } finally {
            rig.cell().thaw(CellProcess.AUDIT_SERVICE);
        }
        rig.awaitSettled();
        report.add("audit entries appended, catching up", rate(rig, before), "30,000/s");
    }

    /** Between the first delivery after it was let go, which was on its way before, and the last. */
    private static String rate(Rig rig, long from) {
        String added = "from audit.audit_entry where idx >= " + from;
        long entries = rig.database().number("select count(*) " + added);
        long micros = rig.database()
                .number("select (extract(epoch from max(recorded_at) - min(recorded_at)) * 1000000)::bigint " + added);
        String page = ServiceMeters.page(rig.endpoints().management(CellProcess.AUDIT_SERVICE));
        long batches = ServiceMeters.sum(page, "audit_append_duration_seconds_count", 1);
        long spent = ServiceMeters.sum(page, "audit_append_duration_seconds_sum", MICROS);
        long all = ServiceMeters.sum(page, "audit_entries_total", 1);
        return "%d/s: %d entries in %d ms; the writer itself, since it began, %d/s of its time in batches of %d"
                .formatted(
                        entries * MICROS / Math.max(1, micros),
                        entries,
                        micros / 1000,
                        all * MICROS / Math.max(1, spent),
                        all / Math.max(1, batches));
    }
}
