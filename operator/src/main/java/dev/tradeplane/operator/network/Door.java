package dev.tradeplane.operator.network;

import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.account.edge.IngressSpec;
import dev.tradeplane.operator.blueprint.Cell;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPathBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.IngressTLSBuilder;
import java.util.stream.Stream;

/** The gateway's address outside the cluster. */
final class Door {
    private Door() {}

    static Stream<Ingress> of(Cell cell) {
        IngressSpec wanted = cell.spec().ingress();
        return wanted == null ? Stream.empty() : Stream.of(ingress(cell, wanted));
    }

    private static Ingress ingress(Cell cell, IngressSpec wanted) {
        IngressBuilder ingress = new IngressBuilder()
                .withMetadata(cell.meta(ServiceName.GATEWAY.id()))
                .withNewSpec()
                .withIngressClassName(wanted.className())
                .addNewRule()
                .withHost(wanted.host())
                .withNewHttp()
                .withPaths(everything(cell))
                .endHttp()
                .endRule()
                .endSpec();
        if (wanted.tlsSecretName() != null) {
            ingress.editSpec()
                    .withTls(new IngressTLSBuilder()
                            .withHosts(wanted.host())
                            .withSecretName(wanted.tlsSecretName())
                            .build())
                    .endSpec();
        }
        return ingress.build();
    }

    /** Hooks, REST, MCP, logins and console: the gateway itself knows what it serves. */
    private static HTTPIngressPath everything(Cell cell) {
        return new HTTPIngressPathBuilder()
                .withPath("/")
                .withPathType("Prefix")
                .withNewBackend()
                .withNewService()
                .withName(cell.named(ServiceName.GATEWAY.id()))
                .withNewPort("http", null)
                .endService()
                .endBackend()
                .build();
    }
}
