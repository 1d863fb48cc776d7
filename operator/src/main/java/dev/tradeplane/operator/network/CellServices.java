package dev.tradeplane.operator.network;

import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.operator.blueprint.Cell;
import dev.tradeplane.operator.blueprint.CellPart;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import java.util.Arrays;
import java.util.stream.Stream;

/** One address inside the cluster for each service. */
public final class CellServices implements CellPart {
    public static final int HTTP = 8080;
    public static final int MANAGEMENT = 9000;

    @Override
    public Stream<Service> resources(Cell cell) {
        return Arrays.stream(ServiceName.values()).map(service -> service(cell, service));
    }

    private static Service service(Cell cell, ServiceName service) {
        return new ServiceBuilder()
                .withMetadata(cell.meta(service.id()))
                .withNewSpec()
                .withSelector(cell.selector(service.id()))
                .addNewPort()
                .withName("http")
                .withProtocol("TCP")
                .withPort(HTTP)
                .withNewTargetPort("http")
                .endPort()
                .addNewPort()
                .withName("management")
                .withProtocol("TCP")
                .withPort(MANAGEMENT)
                .withNewTargetPort("management")
                .endPort()
                .endSpec()
                .build();
    }
}
