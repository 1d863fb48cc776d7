package dev.tradeplane.operator.network;

import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.operator.blueprint.Cell;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;

/** One address inside the cluster for each service. */
final class ServiceAddress {
    private ServiceAddress() {}

    static Service of(Cell cell, ServiceName service) {
        return new ServiceBuilder()
                .withMetadata(cell.meta(service.id()))
                .withNewSpec()
                .withSelector(cell.selector(service.id()))
                .addNewPort()
                .withName("http")
                .withProtocol("TCP")
                .withPort(NetworkPart.HTTP)
                .withNewTargetPort("http")
                .endPort()
                .addNewPort()
                .withName("management")
                .withProtocol("TCP")
                .withPort(NetworkPart.MANAGEMENT)
                .withNewTargetPort("management")
                .endPort()
                .endSpec()
                .build();
    }
}
