package dev.tradeplane.operator.workload;

import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.operator.blueprint.Cell;
import dev.tradeplane.operator.blueprint.CellPart;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.stream.Stream;

/** The Deployments of the four services and what decides how many of each run. */
public final class WorkloadPart implements CellPart {
    /** First those that others call, last the door. */
    private static final List<ServiceName> ROLLED =
            List.of(ServiceName.AUDIT, ServiceName.BROKER, ServiceName.RISK, ServiceName.GATEWAY);

    @Override
    public Stream<HasMetadata> resources(Cell cell) {
        return Stream.concat(
                ROLLED.stream().map(service -> ServiceDeployment.of(cell, service)),
                ROLLED.stream().flatMap(service -> Scaling.resources(cell, service)));
    }
}
