package dev.tradeplane.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shipped operator with the rights of the chart, on an API server that writes down what they are used for. */
class RbacIT {
    /** Rights that no request shows, each with its reason. */
    private static final Map<Right, String> UNSEEN = Map.of(
            new Right("tradeplane-operator-self", "coordination.k8s.io", "leases", "update"),
            "the operator SDK asks whether it has it, does not start without it, and then patches");

    /** Roles that every service account of every cluster has. */
    private static final Set<String> EVERYBODYS =
            Set.of("system:basic-user", "system:discovery", "system:service-account-issuer-discovery");

    /** As strict as a cluster can be: who names an owner that may not go first must have a right to say so. */
    private static final String STRICT = "--enable-admission-plugins=OwnerReferencesPermissionEnforcement";

    private AuditLog audit;
    private TestCluster cluster;
    private String namespace;

    @BeforeEach
    void startServer() {
        audit = AuditLog.of("system:serviceaccount:tradeplane:tradeplane-operator");
        cluster = TestCluster.start(
                Stream.concat(audit.flags().stream(), Stream.of(STRICT)).toArray(String[]::new));
        namespace = cluster.newNamespace();
    }

    @AfterEach
    void nothingWasRefused() {
        cluster.close();
        assertEquals(List.of(), audit.denied());
        assertEquals(List.of(), audit.premature());
    }

    @Test
    void everyRightIsUsedAndNoneIsLacking() {
        ForeignKindsInstalled.in(cluster);
        Set<Right> held;
        Set<Right> needed = new TreeSet<>(UNSEEN.keySet());
        try (ChartRights rights = ChartRights.grant(cluster, Map.of());
                AccountLife life = AccountLife.in(cluster, namespace)) {
            held = rights.held();

            try (OperatorProcess operator = rights.operator("everywhere", Map.of())) {
                life.begins();
                needed.addAll(life.rightsHandedOn());
                life.isEdited();
                life.isTamperedWith();
                life.ends();
            }
        }

        needed.addAll(audit.used());
        assertEquals(Set.of(), without(held, needed), "held and not needed: take them out of the chart");
        assertEquals(Set.of(), without(UNSEEN.keySet(), held), "explained and not held");
        assertEquals(UNSEEN.keySet(), without(UNSEEN.keySet(), audit.used()), "explained and seen");
        assertEquals(Set.of(), without(audit.usedBesides(EVERYBODYS), held), "from roles that nobody named");
    }

    @Test
    void anInstallationForOneNamespaceLacksNothing() {
        try (ChartRights rights = ChartRights.grant(cluster, Map.of("watchNamespaces[0]", namespace));
                AccountLife life = AccountLife.in(cluster, namespace);
                OperatorProcess operator =
                        rights.operator("one-namespace", Map.of("quarkus.operator-sdk.namespaces", namespace))) {
            life.isShort();
        }
    }

    private static Set<Right> without(Set<Right> all, Set<Right> some) {
        Set<Right> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
