package dev.tradeplane.operator.identity;

import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.operator.blueprint.Cell;
import dev.tradeplane.operator.blueprint.CellPart;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import java.util.Arrays;
import java.util.stream.Stream;

/** A service account for each service, and the one right they have. */
public final class IdentityPart implements CellPart {
    @Override
    public Stream<HasMetadata> resources(Cell cell) {
        return Stream.concat(
                Arrays.stream(ServiceName.values()).map(service -> account(cell, service)),
                SettingsAccess.resources(cell));
    }

    /** Pods get only the tokens they ask for. */
    private static ServiceAccount account(Cell cell, ServiceName service) {
        return new ServiceAccountBuilder()
                .withMetadata(cell.meta(service.id()))
                .withAutomountServiceAccountToken(false)
                .build();
    }
}
