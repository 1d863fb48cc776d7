package dev.tradeplane.operator.database;

import dev.tradeplane.operator.blueprint.Cell;
import dev.tradeplane.operator.blueprint.DatabaseAddress;
import dev.tradeplane.operator.foreign.Foreign.PostgresCluster;
import dev.tradeplane.operator.secret.GeneratedSecret;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;

/** A cluster of CloudNativePG: it runs PostgreSQL, and we make roles and schemas in it as everywhere. */
final class CloudNativeCluster {
    private CloudNativeCluster() {}

    static PostgresCluster of(Cell cell) {
        String text = """
                apiVersion: postgresql.cnpg.io/v1
                kind: Cluster
                spec:
                  instances: 3
                  storage: {size: %s}
                  enableSuperuserAccess: true
                  superuserSecret: {name: %s}
                  bootstrap:
                    initdb: {database: %3$s, owner: %3$s, dataChecksums: true}
                  postgresql:
                    parameters: {log_min_error_statement: panic}
                """.formatted(
                        cell.spec().database().storage(),
                        cell.named(GeneratedSecret.POSTGRES.component()),
                        DatabaseAddress.DATABASE);
        PostgresCluster cluster = Serialization.unmarshal(text, PostgresCluster.class);
        cluster.setMetadata(new ObjectMetaBuilder(cell.meta(Cell.POSTGRES))
                // Its own way to rest: volumes stay, pods go.
                .addToAnnotations("cnpg.io/hibernation", cell.spec().suspend() ? "on" : "off")
                .build());
        return cluster;
    }
}
