package dev.tradeplane.operator;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.account.storage.DatabaseMode;
import dev.tradeplane.operator.blueprint.Cell;
import dev.tradeplane.operator.blueprint.DatabaseAddress;
import dev.tradeplane.operator.blueprint.Surroundings;
import dev.tradeplane.operator.blueprint.Surroundings.Address;
import dev.tradeplane.operator.blueprint.Surroundings.Images;
import dev.tradeplane.operator.blueprint.Surroundings.Installation;
import dev.tradeplane.operator.blueprint.Surroundings.Issuer;
import dev.tradeplane.operator.blueprint.Surroundings.OperatorIdentity;
import java.util.List;
import java.util.Map;

/** A cluster that is the same in every test. */
final class SomeSurroundings {
    static final Installation INSTALLATION = new Installation(
            new Images("registry.example.com/tradeplane", "1.2.3", "IfNotPresent", "postgres:18"),
            new OperatorIdentity("tradeplane", "tradeplane-operator"),
            Map.of("kubernetes.io/metadata.name", "monitoring"));

    static final Surroundings SURROUNDINGS = new Surroundings(
            INSTALLATION,
            new Issuer("https://kubernetes.default.svc.cluster.local", "{\"keys\":[]}"),
            List.of(new Address("10.199.0.1", 6443), new Address("fd00::1", 6443)));

    private SomeSurroundings() {}

    /** An account in this cluster; an external database is at a host with a name. */
    static Cell cell(TradingAccount account) {
        return new Cell(
                account,
                SURROUNDINGS,
                account.getSpec().database().mode() == DatabaseMode.EXTERNAL
                        ? new DatabaseAddress("db.example.com", 6432, "orders")
                        : null);
    }
}
