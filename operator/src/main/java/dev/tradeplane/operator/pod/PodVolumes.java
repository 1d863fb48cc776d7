package dev.tradeplane.operator.pod;

import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.SecretVolumeSource;
import io.fabric8.kubernetes.api.model.SecretVolumeSourceBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Volumes of a pod with one container, each with its mount; read-only but for {@code /tmp}. */
public final class PodVolumes {
    private static final Quantity TEMPORARY = new Quantity("64Mi");

    private final List<Volume> volumes = new ArrayList<>();
    private final List<VolumeMount> mounts = new ArrayList<>();

    public List<Volume> volumes() {
        return List.copyOf(volumes);
    }

    public List<VolumeMount> mounts() {
        return List.copyOf(mounts);
    }

    public void add(VolumeBuilder volume, String path) {
        add(volume.build(), path, true);
    }

    /** One key of a ConfigMap as one file. */
    public void addConfigMapKey(String volume, String path, String configMap, String key, String file) {
        add(
                new VolumeBuilder()
                        .withName(volume)
                        .withNewConfigMap()
                        .withName(configMap)
                        .addNewItem(key, null, file)
                        .endConfigMap(),
                path);
    }

    /** A Secret; all of it, or only some keys. */
    public void addSecret(String volume, String path, String secret, String... keys) {
        add(secretVolume(volume, secretSource(secret, keys)), path);
    }

    /** A Secret that may be missing: its files appear when it does. */
    public void addOptionalSecret(String volume, String path, String secret) {
        add(
                secretVolume(
                        volume,
                        new SecretVolumeSourceBuilder(secretSource(secret))
                                .withOptional(true)
                                .build()),
                path);
    }

    public void addTemporary() {
        add(
                new VolumeBuilder()
                        .withName("tmp")
                        .withNewEmptyDir()
                        .withSizeLimit(TEMPORARY)
                        .endEmptyDir()
                        .build(),
                "/tmp",
                false);
    }

    /** A place of the pod's own that it writes to. */
    public void addWritable(Volume volume, String path) {
        add(volume, path, false);
    }

    /** A claim of a StatefulSet has no volume of the pod's. */
    public void addClaim(String claim, String path) {
        mounts.add(new VolumeMountBuilder().withName(claim).withMountPath(path).build());
    }

    private void add(Volume volume, String path, boolean readOnly) {
        volumes.add(volume);
        VolumeMountBuilder mount =
                new VolumeMountBuilder().withName(volume.getName()).withMountPath(path);
        mounts.add(readOnly ? mount.withReadOnly(true).build() : mount.build());
    }

    private static VolumeBuilder secretVolume(String volume, SecretVolumeSource source) {
        return new VolumeBuilder().withName(volume).withSecret(source);
    }

    private static SecretVolumeSource secretSource(String secret, String... keys) {
        List<KeyToPath> items =
                Arrays.stream(keys).map(key -> new KeyToPath(key, null, key)).toList();
        return new SecretVolumeSourceBuilder()
                .withSecretName(secret)
                .withItems(items)
                .build();
    }
}
