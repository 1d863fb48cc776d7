package dev.tradeplane.cli.install;

import dev.tradeplane.cli.kubernetes.Cluster;
import java.util.List;

/**
 * An API that a cell uses when the cluster has it.
 *
 * @param without what cannot be had, and the remedy
 */
record OptionalApiCheck(String what, String group, String without) implements InstallCheck {
    @Override
    public List<Finding> look(Cluster cluster) {
        return List.of(
                cluster.get("/apis/" + group).isPresent()
                        ? Finding.ok(what, group)
                        : Finding.warn(what, group + " is not served, so " + without));
    }
}
