package dev.tradeplane.e2e.kubernetes;

import com.marcnuri.helm.Helm;
import dev.tradeplane.e2e.cell.LocalCell;
import java.nio.file.Path;

/** The release of the chart, by Helm itself. */
record OperatorRelease(Path kubeConfig, String namespace) {
    private static final String NAME = "tradeplane";
    static final Path CHART = LocalCell.home().resolve("charts/tradeplane");

    /** Installs the chart of this repository, or upgrades to it. */
    void put() {
        put(CHART);
    }

    /** The same with another chart. */
    void put(Path chart) {
        new Helm(chart)
                .upgrade()
                .install()
                .withKubeConfig(kubeConfig)
                .withName(NAME)
                .withNamespace(namespace)
                .createNamespace()
                .set("images.tag", Cluster.TAG)
                .set("images.pullPolicy", "Never")
                .set("images.postgres", "tradeplane/postgres:" + Cluster.TAG)
                .call();
    }

    void remove() {
        Helm.uninstall(NAME).withKubeConfig(kubeConfig).withNamespace(namespace).call();
    }
}
