package dev.tradeplane.operator;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shipped operator beside accounts that have every part, those that other operators run included. */
class QuietIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String LOOKS = "tradeplane_operator_looks_seconds_count{kind=\"reconcile\"} ";
    private static final int ACCOUNTS = 3;

    private final AuditLog audit = AuditLog.of("system:serviceaccount:tradeplane:tradeplane-operator");

    @Test
    void looksAtReadyCellsWithoutChangingAnything() {
        try (TestCluster cluster = TestCluster.start(audit.flags().toArray(String[]::new))) {
            ForeignKindsInstalled.in(cluster);
            try (ChartRights rights = ChartRights.grant(cluster, Map.of());
                    AccountLife life = AccountLife.in(cluster, cluster.newNamespace());
                    OperatorProcess operator = rights.operator("quiet", Map.of())) {
                life.begins();
                look(life, operator, "settled");
                List<String> writes = audit.writes();
                assertFalse(writes.isEmpty(), "it made the cells");

                for (String note : List.of("first", "second", "third")) {
                    look(life, operator, note);
                }

                assertEquals(writes, audit.writes());
            }
        }
    }

    private static void look(AccountLife life, OperatorProcess operator, String note) {
        int before = looks(operator);
        life.isAnnotated(note);
        eventually(SOON, () -> assertTrue(looks(operator) >= before + ACCOUNTS, operator::metrics));
    }

    private static int looks(OperatorProcess operator) {
        return operator.metrics()
                .lines()
                .filter(line -> line.startsWith(LOOKS))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(LOOKS.length())))
                .sum();
    }
}
