package dev.tradeplane.operator;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.testsupport.Eventually;
import dev.tradeplane.testsupport.kubernetes.ApiServer;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.http.Interceptor;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** One API server for all tests of this JVM: it knows the TradingAccount, and each test takes a namespace of its own. */
public final class TestCluster implements AutoCloseable {
    private static final String CRD = "/crd/tradingaccounts.tradeplane.dev-v1.yml";
    /** The service account of the operator. */
    static final ResourceID OPERATOR = new ResourceID("tradeplane-operator", "tradeplane");

    private static final AtomicInteger NAMESPACES = new AtomicInteger();

    private final ApiServer server;
    private final KubernetesClient client;

    private TestCluster(ApiServer server) {
        this.server = server;
        this.client = newClient();
        installCrd();
        installIdentity();
    }

    public static TestCluster shared() {
        return Shared.CLUSTER;
    }

    /** One of its own, for a test that needs another server; whoever asks closes it. */
    static TestCluster start(String... flags) {
        return new TestCluster(ApiServer.start(flags));
    }

    public ApiServer server() {
        return server;
    }

    public KubernetesClient client() {
        return client;
    }

    void apply(String namespace, String yaml) {
        GenericKubernetesResource written =
                client.getKubernetesSerialization().unmarshal(yaml, GenericKubernetesResource.class);
        client.resource(written)
                .inNamespace(namespace)
                .fieldManager("kubectl")
                .forceConflicts()
                .serverSideApply();
    }

    /** A client as the operator has one; whoever asks closes it. */
    public KubernetesClient newClient() {
        return builder().build();
    }

    /** The same, with somebody who sees each request. */
    KubernetesClient newClient(Interceptor witness) {
        return builder()
                .withHttpClientBuilderConsumer(http -> http.addOrReplaceInterceptor("witness", witness))
                .build();
    }

    private KubernetesClientBuilder builder() {
        ObjectMapper mapper = new ObjectMapper();
        new TolerantReading().customize(mapper);
        return new KubernetesClientBuilder()
                .withConfig(Config.fromKubeconfig(server.kubeConfig()))
                .withKubernetesSerialization(new KubernetesSerialization(mapper, true));
    }

    /** Name of a new namespace. Namespaces never end here: no controller runs. */
    public String newNamespace() {
        String name = "test-" + NAMESPACES.incrementAndGet();
        createNamespace(name);
        return name;
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }

    private void createNamespace(String name) {
        client.resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .endMetadata()
                        .build())
                .create();
    }

    private void installIdentity() {
        String namespace = OPERATOR.getNamespace().orElseThrow();
        createNamespace(namespace);
        client.resource(new ServiceAccountBuilder()
                        .withNewMetadata()
                        .withNamespace(namespace)
                        .withName(OPERATOR.getName())
                        .endMetadata()
                        .build())
                .create();
    }

    private void installCrd() {
        CustomResourceDefinition crd = client.getKubernetesSerialization()
                .unmarshal(
                        Objects.requireNonNull(inAccountJar(), "the account module wrote no CRD"),
                        CustomResourceDefinition.class);
        client.resource(crd).create();
        Eventually.eventually(Duration.ofSeconds(30), () -> {
            if (!client.supports(TradingAccount.class)) {
                throw new AssertionError("TradingAccount is not served");
            }
        });
    }

    private static InputStream inAccountJar() {
        return TradingAccount.class.getResourceAsStream(CRD);
    }

    /** Started by the first test that asks, ended with the JVM. */
    private static final class Shared {
        static final TestCluster CLUSTER = new TestCluster(ApiServer.start());
    }
}
