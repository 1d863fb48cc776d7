package dev.tradeplane.e2e.kubernetes;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.Release;
import dev.tradeplane.e2e.cell.LocalCell;
import java.nio.file.Path;

/** The release of the chart, by Helm itself. */
record OperatorRelease(Path kubeConfig, String namespace) {
    private static final String NAME = "tradeplane";

    Release install() {
        return chart().install()
                .withKubeConfig(kubeConfig)
                .withName(NAME)
                .withNamespace(namespace)
                .createNamespace()
                .set("images.tag", Cluster.TAG)
                .set("images.pullPolicy", "Never")
                .set("images.postgres", "tradeplane/postgres:" + Cluster.TAG)
                .call();
    }

    private static Helm chart() {
        return new Helm(LocalCell.home().resolve("charts/tradeplane"));
    }
}
