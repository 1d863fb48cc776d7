package dev.tradeplane.operator.monitoring;

import dev.tradeplane.operator.blueprint.Cell;
import dev.tradeplane.operator.blueprint.Fingerprint;
import dev.tradeplane.operator.foreign.Foreign.ServiceMonitor;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Files with gaps for the names of an account. */
final class Forms {
    static final String COMPONENT = "monitoring";

    private static final String SERVICE_MONITOR = read("service-monitor.yaml");
    private static final String DASHBOARD = read("dashboard.json");

    private Forms() {}

    static ServiceMonitor serviceMonitor(Cell cell) {
        ServiceMonitor monitor = Serialization.unmarshal(filled(SERVICE_MONITOR, cell), ServiceMonitor.class);
        monitor.setMetadata(cell.meta(COMPONENT));
        return monitor;
    }

    /** Found by Grafana's sidecar through its label. */
    static ConfigMap dashboard(Cell cell) {
        return new ConfigMapBuilder()
                .withMetadata(cell.meta("dashboard", COMPONENT))
                .editMetadata()
                .addToLabels("grafana_dashboard", "1")
                .endMetadata()
                .addToData(cell.namespace() + "-" + cell.name() + ".json", filled(DASHBOARD, cell))
                .build();
    }

    static String filled(String form, Cell cell) {
        return form.replace("@NAMESPACE@", cell.namespace())
                .replace("@ACCOUNT@", cell.name())
                .replace(
                        "@UID@",
                        "tradeplane-"
                                + Fingerprint.of(cell.namespace() + "/" + cell.name())
                                        .text());
    }

    static String read(String resource) {
        try (InputStream content = Forms.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(content).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
