package dev.tradeplane.testsupport.kubernetes;

import io.fabric8.kubeapitest.KubeAPIServer;
import io.fabric8.kubeapitest.KubeAPIServerConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A kube-apiserver with an etcd of its own, on loopback. No controllers run: owner references collect nothing, no pod
 * starts, no namespace ends. A module that uses it declares {@code io.fabric8:kube-api-test} in test scope.
 */
public final class ApiServer implements AutoCloseable {
    private static final String SENDER = "test-sender";
    private static final Pattern ADDRESS = Pattern.compile("server: (https://\\S+)");

    private final Binaries binaries;
    private final Path folder;
    private final KubeAPIServer server;
    private final Thread whenTheJvmEnds;
    private @Nullable Requests requests;

    private ApiServer(Binaries binaries, Path folder, KubeAPIServer server) {
        this.binaries = binaries;
        this.folder = folder;
        this.server = server;
        this.whenTheJvmEnds = new Thread(server::stop, "api-server-stop");
    }

    /**
     * Answers once the server is ready.
     *
     * @param flags of kube-apiserver besides the ones needed, such as {@code --feature-gates=Some=true}
     */
    public static ApiServer start(String... flags) {
        Binaries binaries = Binaries.inCache(System.getenv()).present();
        Path folder = folderOfItsOwn(binaries);
        ApiServer started = new ApiServer(binaries, folder, server(folder, flags));
        started.server.start();
        Runtime.getRuntime().addShutdownHook(started.whenTheJvmEnds);
        started.writeKubeConfig();
        return started;
    }

    /** Text of a kubeconfig for a member of {@code system:masters}. */
    public String kubeConfig() {
        return server.getKubeConfigYaml();
    }

    public Path kubeConfigFile() {
        return folder.resolve("kubeconfig");
    }

    public URI url() {
        Matcher address = ADDRESS.matcher(kubeConfig());
        if (!address.find()) {
            throw new IllegalStateException("the kubeconfig names no server: " + kubeConfig());
        }
        return URI.create(address.group(1));
    }

    /** What the server's certificate is checked with. */
    public Path caFile() {
        return folder.resolve("apiserver.crt");
    }

    public Path clientCertificateFile() {
        return folder.resolve("client.crt");
    }

    public Path clientKeyFile() {
        return folder.resolve("client.key");
    }

    /** Runs kubectl against this server; what it printed. Throws with its errors when it failed. */
    public String kubectl(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                binaries.program("kubectl").toString(),
                "--kubeconfig",
                kubeConfigFile().toString(),
                // The one in its home remembers what another server at this port had.
                "--cache-dir",
                folder.resolve("kubectl-cache").toString()));
        command.addAll(List.of(arguments));
        return new Command(command).output();
    }

    /** Sends a body as it stands, as a member of {@code cluster-admin}, to a path such as {@code /api/v1/namespaces}. */
    public Answer send(String method, String path, String contentType, String body) {
        return requests().send(method, path, contentType, body);
    }

    private synchronized Requests requests() {
        Requests known = requests;
        if (known == null) {
            known = asAdmin();
            requests = known;
        }
        return known;
    }

    private Requests asAdmin() {
        kubectl("create", "serviceaccount", SENDER, "--namespace", "kube-system");
        kubectl(
                "create",
                "clusterrolebinding",
                SENDER,
                "--clusterrole=cluster-admin",
                "--serviceaccount=kube-system:" + SENDER);
        return new Requests(
                url(),
                caFile(),
                kubectl("create", "token", SENDER, "--namespace", "kube-system").strip());
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(whenTheJvmEnds);
        server.stop();
    }

    /** kube-api-test writes certificates beside the programs: each server gets a folder where it may. */
    private static Path folderOfItsOwn(Binaries binaries) {
        try {
            Path all = Files.createDirectories(
                    Path.of("target", "test-api-servers").toAbsolutePath());
            Path folder = Files.createTempDirectory(all, "server");
            Files.createSymbolicLink(folder.resolve("k8s"), binaries.versions());
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static KubeAPIServer server(Path folder, String... flags) {
        return new KubeAPIServer(KubeAPIServerConfigBuilder.anAPIServerConfig()
                .withTestDir(folder.toString())
                .withApiServerVersion(Binaries.VERSION)
                .withOfflineMode(true)
                .withWaitForEtcdHealthCheckOnStartup(false)
                .withStartupTimeout(120_000)
                .withApiServerFlag("--bind-address", "127.0.0.1")
                .withApiServerFlags(List.of(flags))
                .build());
    }

    private void writeKubeConfig() {
        try {
            Files.writeString(kubeConfigFile(), kubeConfig(), StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
