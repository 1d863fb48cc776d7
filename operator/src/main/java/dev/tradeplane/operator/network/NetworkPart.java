package dev.tradeplane.operator.network;

import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.operator.blueprint.Cell;
import dev.tradeplane.operator.blueprint.CellPart;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Arrays;
import java.util.stream.Stream;

/** Addresses of the services, and who may reach them. */
public final class NetworkPart implements CellPart {
    static final int HTTP = 8080;
    static final int MANAGEMENT = 9000;

    @Override
    public Stream<HasMetadata> resources(Cell cell) {
        return Stream.of(
                        Arrays.stream(ServiceName.values()).map(service -> ServiceAddress.of(cell, service)),
                        CellPolicies.of(cell),
                        Door.of(cell))
                .flatMap(resources -> resources);
    }
}
