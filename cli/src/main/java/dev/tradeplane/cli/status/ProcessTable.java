package dev.tradeplane.cli.status;

import dev.tradeplane.cli.cell.CellDirectory;
import dev.tradeplane.cli.cell.Member;
import dev.tradeplane.cli.health.HealthProbe;
import dev.tradeplane.cli.postgres.PostgresCluster;
import dev.tradeplane.cli.process.Leftovers;
import dev.tradeplane.cli.state.CellState;
import dev.tradeplane.cli.wiring.Endpoints;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The processes of a cell: pid, whether each is up, how often it was started again, and its health. */
final class ProcessTable {
    /**
     * @param pid empty when it is down
     * @param health in one word
     */
    record Row(String name, Optional<Long> pid, int restarts, String health) {
        boolean well() {
            return pid.isPresent() && health.equals("ready");
        }

        @Override
        public String toString() {
            return "%-16s %-8s %-5s %-9d %s"
                    .formatted(
                            name,
                            pid.map(String::valueOf).orElse("-"),
                            pid.isPresent() ? "up" : "down",
                            restarts,
                            health);
        }
    }

    static final String HEADER = "%-16s %-8s %-5s %-9s %s".formatted("PROCESS", "PID", "STATE", "RESTARTS", "HEALTH");

    private final CellDirectory cell;
    private final HealthProbe probe;

    ProcessTable(CellDirectory cell, HealthProbe probe) {
        this.cell = cell;
        this.probe = probe;
    }

    List<Row> rows(CellState state, Optional<Endpoints> endpoints) {
        List<Row> rows = new ArrayList<>();
        Optional<Long> postgres = pid(CellDirectory.POSTGRES, PostgresCluster.mark(cell));
        rows.add(row(CellDirectory.POSTGRES, postgres, state, postgres.isPresent() ? "ready" : "-"));
        for (Member member : Member.traced(id -> Files.exists(cell.pidFile(id)))) {
            Optional<Long> pid = pid(member.id(), cell.mark());
            rows.add(row(member.id(), pid, state, health(member, pid, endpoints)));
        }
        return rows;
    }

    private String health(Member member, Optional<Long> pid, Optional<Endpoints> endpoints) {
        if (pid.isEmpty() || endpoints.isEmpty()) {
            return "-";
        }
        String url = endpoints.get().management().get(member.id());
        return url != null && probe.isReady(url) ? "ready" : "not ready";
    }

    private Optional<Long> pid(String name, String mark) {
        return Leftovers.find(cell.pidFile(name), mark).map(ProcessHandle::pid);
    }

    private static Row row(String name, Optional<Long> pid, CellState state, String health) {
        return new Row(name, pid, state.restarts().getOrDefault(name, 0), health);
    }
}
