package dev.tradeplane.cli.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.cli.kubernetes.FakeCluster;
import dev.tradeplane.cli.terminal.Screen;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class VerifyInstallCommandTest {
    private static final String CRD =
            "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/tradingaccounts.tradeplane.dev";
    private static final String DEPLOYMENTS = "/apis/apps/v1/deployments";
    private static final String LEASE = "/apis/coordination.k8s.io/v1/namespaces/tradeplane/leases/tradeplane-operator";
    private static final String REVIEW = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";
    private static final String STORAGE = "/apis/storage.k8s.io/v1/storageclasses";

    @TempDir
    private Path folder = Path.of("");

    private final Screen screen = new Screen();
    private FakeCluster cluster = null;

    @BeforeEach
    void aClusterThatHasEverything() {
        cluster = new FakeCluster(folder)
                .has("/version", "{\"major\":\"1\",\"minor\":\"35\",\"gitVersion\":\"v1.35.4\"}")
                .has(CRD, """
                        {"spec":{"versions":[{"name":"v1alpha1","served":true}]},
                         "status":{"conditions":[{"type":"Established","status":"True"}]}}
                        """)
                .has(DEPLOYMENTS, operator(1))
                .has(LEASE, "{\"spec\":{\"holderIdentity\":\"tradeplane-operator-x\"}}")
                .has(REVIEW, "{\"status\":{\"allowed\":true}}")
                .has(STORAGE, """
                        {"items":[{"metadata":{"name":"fast",
                         "annotations":{"storageclass.kubernetes.io/is-default-class":"true"}}}]}
                        """)
                .has("/apis/metrics.k8s.io/v1beta1", "{}")
                .has("/apis/monitoring.coreos.com/v1", "{}")
                .has("/apis/postgresql.cnpg.io/v1", "{}")
                .has("/apis/networking.k8s.io/v1/ingressclasses", "{\"items\":[{}]}");
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void isContentWithAClusterThatHasEverythingButNeverWithPoliciesUnproven() {
        assertEquals(0, verify());

        long warnings =
                screen.lines().stream().filter(line -> line.startsWith("WARN")).count();
        assertEquals(1, warnings, screen.text());
        assertTrue(screen.text().contains("WARN  NetworkPolicy"), screen.text());
        assertTrue(
                screen.text().contains("OK    CRD             tradingaccounts.tradeplane.dev serves v1alpha1"),
                screen.text());
    }

    @ParameterizedTest
    @CsvSource({
        CRD + ", tradingaccounts.tradeplane.dev is not there",
        DEPLOYMENTS + ", no Deployment tradeplane-operator in any namespace",
        LEASE + ", nobody holds the Lease",
        STORAGE + ", there is none",
    })
    void saysWhatIsMissingAndWhatToDo(String path, String said) {
        cluster.forgets(path);

        assertEquals(1, verify());

        assertTrue(
                screen.lines().stream().anyMatch(line -> line.startsWith("MISSING") && line.contains(said)),
                screen.text());
    }

    @ParameterizedTest
    @CsvSource({
        "/apis/metrics.k8s.io/v1beta1, gateways do not scale",
        "/apis/monitoring.coreos.com/v1, no ServiceMonitor",
        "/apis/postgresql.cnpg.io/v1, CloudNativePG cannot be used",
        "/apis/networking.k8s.io/v1/ingressclasses, there is no IngressClass",
    })
    void warnsOfWhatACellCanDoWithout(String path, String said) {
        cluster.forgets(path);

        assertEquals(0, verify());

        assertTrue(
                screen.lines().stream().anyMatch(line -> line.startsWith("WARN") && line.contains(said)),
                screen.text());
    }

    @Test
    void seesAnOperatorThatDoesNotRun() {
        cluster.has(DEPLOYMENTS, operator(0));

        assertEquals(1, verify());

        assertTrue(screen.text().contains("0 of 1 available in tradeplane: kubectl -n tradeplane describe pods"));
    }

    @Test
    void seesAServerThatIsTooOld() {
        cluster.has("/version", "{\"major\":\"1\",\"minor\":\"28+\",\"gitVersion\":\"v1.28.9\"}");

        assertEquals(1, verify());

        assertTrue(screen.text().contains("v1.28.9 is too old"));
    }

    @Test
    void saysWhatYouMayNotDoAndWhichVerbsNeedIt() {
        cluster.has(REVIEW, "{\"status\":{\"allowed\":false}}");

        assertEquals(1, verify());

        assertTrue(
                screen.text().contains("may not create pods/portforward in trading: orders, limits, halt and release"));
    }

    @Test
    void takesWhatYouMayNotLookAtForUnknown() {
        cluster.forbids(DEPLOYMENTS);

        assertEquals(0, verify());

        assertTrue(screen.text().contains("cannot be looked at. Not allowed: " + DEPLOYMENTS), screen.text());
    }

    private int verify() {
        return new CommandLine(new VerifyInstallCommand(screen.terminal()))
                .execute("--kubeconfig", cluster.kubeconfigFile().toString());
    }

    private static String operator(int available) {
        return """
                {"items":[{"metadata":{"namespace":"tradeplane"},"spec":{"replicas":1},"status":{"availableReplicas":%d}}]}
                """.formatted(available);
    }
}
