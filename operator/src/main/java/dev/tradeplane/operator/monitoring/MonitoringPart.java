package dev.tradeplane.operator.monitoring;

import dev.tradeplane.account.running.MonitoringSpec;
import dev.tradeplane.operator.blueprint.Cell;
import dev.tradeplane.operator.blueprint.CellPart;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.stream.Stream;

/** What Prometheus asks and when it raises an alarm, and what Grafana shows; each only if the account wants it. */
public final class MonitoringPart implements CellPart {
    @Override
    public Stream<HasMetadata> resources(Cell cell) {
        MonitoringSpec wanted = cell.spec().monitoring();
        Stream.Builder<HasMetadata> resources = Stream.builder();
        if (wanted.serviceMonitor()) {
            resources.add(Forms.serviceMonitor(cell));
        }
        // What sleeps raises no alarm.
        if (wanted.rules() && !cell.spec().suspend()) {
            resources.add(Alarms.of(cell));
        }
        if (wanted.dashboards()) {
            resources.add(Forms.dashboard(cell));
        }
        return resources.build();
    }
}
