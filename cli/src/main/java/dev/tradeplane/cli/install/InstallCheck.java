package dev.tradeplane.cli.install;

import dev.tradeplane.cli.kubernetes.Cluster;
import java.util.List;

/** One thing a cluster must, or should, have. */
interface InstallCheck {
    /** The word its findings stand under. */
    String what();

    List<Finding> look(Cluster cluster);
}
