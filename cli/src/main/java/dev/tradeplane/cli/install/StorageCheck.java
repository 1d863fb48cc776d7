package dev.tradeplane.cli.install;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.cli.kubernetes.Cluster;
import java.util.List;
import java.util.Optional;

/** An embedded database gets its volume from the default StorageClass. */
final class StorageCheck implements InstallCheck {
    private static final String MARK = "storageclass.kubernetes.io/is-default-class";

    @Override
    public String what() {
        return "StorageClass";
    }

    @Override
    public List<Finding> look(Cluster cluster) {
        List<JsonNode> classes = cluster.items("/apis/storage.k8s.io/v1/storageclasses");
        Optional<String> standard = classes.stream()
                .map(found -> found.path("metadata"))
                .filter(found -> found.path("annotations").path(MARK).asText().equals("true"))
                .map(found -> found.path("name").asText())
                .findFirst();
        if (standard.isPresent()) {
            return List.of(Finding.ok(what(), standard.get() + " is the default"));
        }
        return List.of(Finding.missing(
                what(),
                classes.isEmpty()
                        ? "there is none, so embedded databases get no volume: install a provisioner"
                        : "none is the default, so embedded databases get no volume: kubectl annotate"
                                + " storageclass NAME " + MARK + "=true"));
    }
}
