package dev.tradeplane.cli.cluster;

import dev.tradeplane.cli.kubernetes.Cluster;
import dev.tradeplane.cli.kubernetes.ClusterOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which account: its name, or none when the namespace has exactly one. */
final class AccountOption {
    @Mixin
    private ClusterOption where = new ClusterOption();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ACCOUNT",
            description = "Name of the TradingAccount; may be left out when the namespace has exactly one.")
    private @Nullable String account;

    /** The caller closes the cluster. */
    ClusterCell open() {
        Cluster cluster = where.open();
        return ClusterCell.find(cluster, name(), where.typed());
    }

    String typed(String verb) {
        return "kubectl tradeplane " + verb + name().map(name -> " " + name).orElse("") + where.typed();
    }

    String options() {
        return where.typed();
    }

    Optional<String> name() {
        return Optional.ofNullable(account);
    }
}
