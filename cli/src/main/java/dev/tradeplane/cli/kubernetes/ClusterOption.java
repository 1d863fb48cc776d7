package dev.tradeplane.cli.kubernetes;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options kubectl has too: which cluster, which namespace. */
public final class ClusterOption {
    private static final int PATIENCE_MILLIS = 10_000;

    @Option(
            names = {"-n", "--namespace"},
            paramLabel = "NS",
            description = "Namespace of the account (default: that of the context).")
    private @Nullable String namespace;

    @Option(
            names = "--kubeconfig",
            paramLabel = "FILE",
            description = "Which kubeconfig (default: $KUBECONFIG, else ~/.kube/config).")
    private @Nullable Path kubeconfig;

    @Option(names = "--context", paramLabel = "NAME", description = "Which context (default: the current one).")
    private @Nullable String context;

    /** Nothing is asked of the cluster yet. */
    public Cluster open() {
        Config config = config();
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setRequestTimeout(PATIENCE_MILLIS);
        config.setRequestRetryBackoffLimit(1);
        String current = config.getNamespace() == null ? "default" : config.getNamespace();
        return new Cluster(
                new KubernetesClientBuilder().withConfig(config).build(), namespace == null ? current : namespace);
    }

    /** These options as they were typed, each with a space before it. */
    public String typed() {
        return (namespace == null ? "" : " -n " + namespace)
                + (kubeconfig == null ? "" : " --kubeconfig " + kubeconfig)
                + (context == null ? "" : " --context " + context);
    }

    private Config config() {
        if (kubeconfig != null && !Files.isReadable(kubeconfig)) {
            throw new ClusterException("There is no kubeconfig " + kubeconfig + ".");
        }
        Config config = read();
        // The client takes the current context for one it does not find: a halt would reach the wrong cluster.
        if (context != null && !context.equals(nameOfContext(config))) {
            throw new ClusterException(
                    "No kubeconfig has a context " + context + ": kubectl config get-contexts lists them.");
        }
        if (nameOfContext(config) == null && (kubeconfig != null || !isPod(config))) {
            throw new ClusterException(
                    "No kubeconfig names a current context: pass --kubeconfig, or kubectl config use-context.");
        }
        return config;
    }

    private static @Nullable String nameOfContext(Config config) {
        return config.getCurrentContext() == null
                ? null
                : config.getCurrentContext().getName();
    }

    private Config read() {
        try {
            return kubeconfig == null
                    ? Config.autoConfigure(context)
                    : Config.fromKubeconfig(context, kubeconfig.toFile());
        } catch (KubernetesClientException e) {
            throw new ClusterException("The kubeconfig cannot be read: " + e.getMessage());
        }
    }

    /** Inside a cluster the service account of the pod does, without any kubeconfig. */
    private static boolean isPod(Config config) {
        return config.getOauthToken() != null || config.getAutoOAuthToken() != null;
    }
}
