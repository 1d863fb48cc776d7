package dev.tradeplane.operator.database;

import dev.tradeplane.operator.blueprint.Cell;
import dev.tradeplane.operator.blueprint.DatabaseAddress;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import java.util.stream.Stream;

/** One PostgreSQL on a volume that outlives it. */
final class EmbeddedPostgres {
    static final String VOLUME = "data";
    static final String PORT_NAME = "postgres";

    private EmbeddedPostgres() {}

    static Stream<HasMetadata> resources(Cell cell) {
        return Stream.of(account(cell), service(cell), server(cell));
    }

    private static ServiceAccount account(Cell cell) {
        return new ServiceAccountBuilder()
                .withMetadata(cell.meta(Cell.POSTGRES))
                .withAutomountServiceAccountToken(false)
                .build();
    }

    private static Service service(Cell cell) {
        return new ServiceBuilder()
                .withMetadata(cell.meta(Cell.POSTGRES))
                .withNewSpec()
                .withSelector(cell.selector(Cell.POSTGRES))
                .addNewPort()
                .withName(PORT_NAME)
                .withProtocol("TCP")
                .withPort(DatabaseAddress.PORT)
                .withNewTargetPort(PORT_NAME)
                .endPort()
                .endSpec()
                .build();
    }

    private static StatefulSet server(Cell cell) {
        return new StatefulSetBuilder()
                .withMetadata(cell.meta(Cell.POSTGRES))
                .withNewSpec()
                .withReplicas(cell.spec().suspend() ? 0 : 1)
                .withServiceName(cell.named(Cell.POSTGRES))
                .withRevisionHistoryLimit(3)
                .withNewSelector()
                .withMatchLabels(cell.selector(Cell.POSTGRES))
                .endSelector()
                .withTemplate(PostgresPod.template(cell))
                .withVolumeClaimTemplates(claim(cell))
                .endSpec()
                .build();
    }

    private static PersistentVolumeClaim claim(Cell cell) {
        return new PersistentVolumeClaimBuilder()
                .withNewMetadata()
                .withName(VOLUME)
                .withLabels(cell.labels(Cell.POSTGRES))
                .endMetadata()
                .withNewSpec()
                .withAccessModes("ReadWriteOnce")
                .withNewResources()
                .addToRequests("storage", new Quantity(cell.spec().database().storage()))
                .endResources()
                .endSpec()
                .build();
    }
}
