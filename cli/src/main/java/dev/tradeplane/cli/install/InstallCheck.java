package dev.tradeplane.cli.install;

import dev.tradeplane.cli.kubernetes.Cluster;
import java.util.List;

/** One thing a cluster must, or should, have. */
@FunctionalInterface
interface InstallCheck {
    List<Finding> look(Cluster cluster);
}
