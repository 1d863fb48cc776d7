package dev.tradeplane.operator;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.operator.blueprint.SurroundingsSource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.javaoperatorsdk.operator.Operator;
import java.time.Duration;

/** The operator in this JVM, against a real API server, looking after one namespace. */
public final class OperatorUnderTest implements AutoCloseable {
    private final TestCluster cluster;
    private final String namespace;
    private final KubernetesClient operatorClient;
    private final Operator operator;

    private OperatorUnderTest(TestCluster cluster, String namespace) {
        this.cluster = cluster;
        this.namespace = namespace;
        this.operatorClient = cluster.newClient();
        this.operator = new Operator(settings -> settings.withKubernetesClient(operatorClient)
                .withReconciliationTerminationTimeout(Duration.ofSeconds(5))
                .checkingCRDAndValidateLocalModel(false));
        operator.register(
                new TradingAccountReconciler(new SurroundingsSource(operatorClient, SomeSurroundings.INSTALLATION)),
                controller -> controller.settingNamespace(namespace));
    }

    /** Starts in a new namespace. */
    public static OperatorUnderTest start() {
        return startIn(TestCluster.shared().newNamespace());
    }

    /** Starts in a namespace where an earlier one has left something. */
    public static OperatorUnderTest startIn(String namespace) {
        OperatorUnderTest started = new OperatorUnderTest(TestCluster.shared(), namespace);
        started.operator.start();
        return started;
    }

    public String namespace() {
        return namespace;
    }

    /** A client of the test's own, with every right. */
    public KubernetesClient client() {
        return cluster.client();
    }

    public Resource<TradingAccount> account(String name) {
        return client().resources(TradingAccount.class).inNamespace(namespace).withName(name);
    }

    /** Applies YAML as kubectl does: the server fills in defaults and refuses what the schema does. */
    public void apply(String yaml) {
        GenericKubernetesResource written =
                client().getKubernetesSerialization().unmarshal(yaml, GenericKubernetesResource.class);
        client().resource(written)
                .inNamespace(namespace)
                .fieldManager("kubectl")
                .forceConflicts()
                .serverSideApply();
    }

    /** Applies a paper account with one webhook, and the Secret it refers to. */
    public void applyPaperAccount(String name) {
        apply(PaperAccount.hooks(name));
        apply(PaperAccount.yaml(name));
    }

    @Override
    public void close() {
        operator.stop();
        operatorClient.close();
    }
}
