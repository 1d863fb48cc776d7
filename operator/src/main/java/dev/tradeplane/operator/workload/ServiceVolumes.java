package dev.tradeplane.operator.workload;

import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.operator.blueprint.Cell;
import dev.tradeplane.operator.blueprint.Fingerprint;
import dev.tradeplane.operator.identity.Peers;
import dev.tradeplane.operator.pod.PodVolumes;
import dev.tradeplane.operator.secret.GeneratedSecret;
import dev.tradeplane.operator.settings.CellPaths;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import io.fabric8.kubernetes.api.model.VolumeProjectionBuilder;
import java.util.List;

/** The files a service reads; each service only those it needs. */
final class ServiceVolumes {
    private static final long TOKEN_SECONDS = 3600;
    private static final String API_SERVER_TOKEN = "token";

    private final Cell cell;
    private final ServiceName service;
    private final PodVolumes volumes = new PodVolumes();

    private ServiceVolumes(Cell cell, ServiceName service) {
        this.cell = cell;
        this.service = service;
    }

    static PodVolumes of(Cell cell, ServiceName service) {
        ServiceVolumes wanted = new ServiceVolumes(cell, service);
        wanted.addConfiguration();
        wanted.addTokens();
        wanted.addSecrets();
        wanted.volumes.addTemporary();
        return wanted.volumes;
    }

    private void addConfiguration() {
        String config = cell.named(Cell.CONFIG);
        volumes.addConfigMapKey(
                "service", CellPaths.SERVICE, config, CellPaths.propertiesKey(service), CellPaths.SERVICE_FILE);
        volumes.addConfigMapKey(
                "settings",
                CellPaths.SETTINGS,
                cell.named(Cell.SETTINGS),
                CellPaths.SETTINGS_KEY,
                CellPaths.SETTINGS_KEY);
        volumes.addConfigMapKey("issuer", CellPaths.ISSUER, config, CellPaths.ISSUER_KEY, CellPaths.ISSUER_KEY);
    }

    private void addTokens() {
        List<VolumeProjection> peers = service.calls().stream()
                .map(peer -> token(Peers.audience(cell, peer), peer.id()))
                .toList();
        if (!peers.isEmpty()) {
            volumes.add(
                    new VolumeBuilder()
                            .withName("peers")
                            .withNewProjected()
                            .withSources(peers)
                            .endProjected(),
                    CellPaths.PEER_TOKENS);
        }
        volumes.add(
                new VolumeBuilder()
                        .withName("kubernetes")
                        .withNewProjected()
                        .withSources(apiServerToken(), apiServerCertificate())
                        .endProjected(),
                CellPaths.API_SERVER);
    }

    private void addSecrets() {
        volumes.addSecret(
                "database",
                CellPaths.DATABASE,
                cell.named(GeneratedSecret.databaseOf(service).component()));
        switch (service) {
            case GATEWAY -> {
                addGenerated(GeneratedSecret.GATEWAY_JWT);
                addGenerated(GeneratedSecret.ADMIN);
                addGenerated(GeneratedSecret.API_KEY);
            }
            case RISK -> addGenerated(GeneratedSecret.VERDICT, "private.pem");
            case BROKER -> {
                addGenerated(GeneratedSecret.VERDICT, "public.pem");
                addGenerated(GeneratedSecret.BROKER_SESSION);
            }
            case AUDIT -> {}
        }
        // One that is missing must not keep the cell from running: the account's status tells of it.
        ReferencedSecrets.of(cell.spec(), service).forEach(this::addReferenced);
    }

    private void addGenerated(GeneratedSecret secret, String... keys) {
        String name = cell.named(secret.component());
        volumes.addSecret(secret.component(), CellPaths.SECRETS + "/" + name, name, keys);
    }

    private void addReferenced(String name) {
        volumes.addOptionalSecret("secret-" + Fingerprint.of(name), CellPaths.SECRETS + "/" + name, name);
    }

    private static VolumeProjection token(String audience, String file) {
        return new VolumeProjectionBuilder()
                .withNewServiceAccountToken(audience, TOKEN_SECONDS, file)
                .build();
    }

    /** For the API server itself: no audience. */
    private static VolumeProjection apiServerToken() {
        return new VolumeProjectionBuilder()
                .withNewServiceAccountToken(null, TOKEN_SECONDS, API_SERVER_TOKEN)
                .build();
    }

    private static VolumeProjection apiServerCertificate() {
        return new VolumeProjectionBuilder()
                .withNewConfigMap()
                .withName("kube-root-ca.crt")
                .addNewItem("ca.crt", null, "ca.crt")
                .endConfigMap()
                .build();
    }
}
