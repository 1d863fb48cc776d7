package dev.tradeplane.operator;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.storage.StorageClassBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.Map;

/** Plays the volume of one account's database: bound, of 20 Gi, and able to grow. */
final class PlayedStorage {
    private static final String CLASS = "grows";
    private static final Quantity SIZE = new Quantity("20Gi");

    private final KubernetesClient client;
    private final String namespace;
    private final String account;

    private PlayedStorage(KubernetesClient client, String namespace, String account) {
        this.client = client;
        this.namespace = namespace;
        this.account = account;
    }

    static PlayedStorage of(KubernetesClient client, String namespace, String account) {
        PlayedStorage storage = new PlayedStorage(client, namespace, account);
        storage.bind();
        return storage;
    }

    Quantity requested() {
        return client.persistentVolumeClaims()
                .inNamespace(namespace)
                .withName(claimName())
                .require()
                .getSpec()
                .getResources()
                .getRequests()
                .get("storage");
    }

    Resource<StatefulSet> server() {
        return client.apps().statefulSets().inNamespace(namespace).withName(account + "-postgres");
    }

    /** What the garbage collector does with a set whose pods are to stay. */
    void letGo() {
        StatefulSet set = server().get();
        if (set != null && set.getMetadata().getDeletionTimestamp() != null) {
            server().patch(PatchContext.of(PatchType.JSON_MERGE), "{\"metadata\":{\"finalizers\":null}}");
        }
    }

    private void bind() {
        client.resource(new StorageClassBuilder()
                        .withNewMetadata()
                        .withName(CLASS)
                        .endMetadata()
                        .withProvisioner("example.com/none")
                        .withAllowVolumeExpansion(true)
                        .build())
                .create();
        PersistentVolumeClaim made =
                client.resource(claim()).inNamespace(namespace).create();
        client.resource(new PersistentVolumeClaimBuilder(made)
                        .withNewStatus()
                        .withPhase("Bound")
                        .addToCapacity("storage", SIZE)
                        .endStatus()
                        .build())
                .updateStatus();
    }

    private PersistentVolumeClaim claim() {
        return new PersistentVolumeClaimBuilder()
                .withNewMetadata()
                .withName(claimName())
                .withLabels(Map.of("tradeplane.dev/account", account, "tradeplane.dev/component", "postgres"))
                .endMetadata()
                .withNewSpec()
                .withStorageClassName(CLASS)
                .withVolumeName("some-volume")
                .withAccessModes("ReadWriteOnce")
                .withNewResources()
                .addToRequests("storage", SIZE)
                .endResources()
                .endSpec()
                .build();
    }

    private String claimName() {
        return "data-" + account + "-postgres-0";
    }
}
