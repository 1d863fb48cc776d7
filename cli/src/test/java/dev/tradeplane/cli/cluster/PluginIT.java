package dev.tradeplane.cli.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.testsupport.kubernetes.ApiServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plugin as kubectl starts it, against a real API server. No pod runs there: the way through one is the e2e suite's. */
class PluginIT {
    private record Outcome(int exitCode, String text) {}

    @TempDir
    private static Path folder = Path.of("");

    private static ApiServer server;

    @BeforeAll
    static void anAccountAndADesk() throws IOException {
        server = ApiServer.start();
        server.kubectl("apply", "--server-side", "-f", Path.of("../crds").toString());
        server.kubectl("wait", "--for=condition=Established", "crd/tradingaccounts.tradeplane.dev");
        server.kubectl("create", "namespace", "trading");
        apply(
                "account",
                Files.readString(Path.of("../examples/paper.yaml")).replace("name: paper-desk\n", "name: paper\n"));
        server.kubectl("-n", "trading", "create", "secret", "generic", "paper-api-key", "--from-literal=key=k");
        server.kubectl("-n", "trading", "create", "serviceaccount", "desk");
        apply("role", documentedRole());
        server.kubectl(
                "-n",
                "trading",
                "create",
                "rolebinding",
                "desk",
                "--role=tradeplane-desk",
                "--serviceaccount=trading:desk");
        writeKubeconfigOfTheDesk();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void showsAnAccountAsTheServerHasIt() throws IOException {
        Outcome before = plugin("status", "paper", "-n", "trading");
        assertEquals(1, before.exitCode(), before.text());
        assertTrue(before.text().contains("the operator has not looked at its generation 1 yet"), before.text());

        server.kubectl(
                "-n", "trading", "patch", "tradingaccount", "paper", "--subresource=status", "--type=merge", "-p", """
                {"status":{"observedGeneration":1,"tradingState":"Active","limitsVersion":1,"conditions":[{"type":"Ready",
                 "status":"True","reason":"CellReady","message":"","lastTransitionTime":"2026-11-23T12:00:00Z"}]}}
                """);

        Outcome after = plugin("status", "-n", "trading");
        assertEquals(0, after.exitCode(), after.text());
        assertTrue(after.text().startsWith("TradingAccount paper in trading: Ready"), after.text());
    }

    @Test
    void needsNoMoreThanTheRoleInItsDocumentation() throws IOException {
        Outcome verified = plugin("verify-install", "-n", "trading");

        assertFalse(verified.text().contains("may not"), verified.text());
        assertEquals(
                7,
                verified.text()
                        .lines()
                        .filter(line -> line.matches("OK +you +may .*"))
                        .count(),
                verified.text());
        assertTrue(verified.text().contains("WARN  CRD"), verified.text());
    }

    @Test
    void saysThatNoGatewayIsThereYet() throws IOException {
        Outcome halt = plugin("halt", "paper", "-n", "trading", "--reason", "drill");

        assertEquals(1, halt.exitCode(), halt.text());
        assertTrue(
                halt.text().contains("No gateway of paper is ready: kubectl tradeplane status paper -n trading"),
                halt.text());
        assertTrue(halt.text().contains("kubectl patch tradingaccount paper -n trading"), halt.text());
    }

    private static Outcome plugin(String... words) throws IOException {
        Path link = folder.resolve("kubectl-tradeplane");
        if (!Files.isSymbolicLink(link)) {
            Files.createSymbolicLink(link, Path.of("kubectl-tradeplane").toAbsolutePath());
        }
        List<String> command = new ArrayList<>(List.of(link.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("KUBECONFIG", folder.resolve("desk").toString());
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        try {
            return new Outcome(process.waitFor(), text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static void apply(String name, String yaml) throws IOException {
        server.kubectl(
                "-n",
                "trading",
                "apply",
                "-f",
                Files.writeString(folder.resolve(name + ".yaml"), yaml).toString());
    }

    private static String documentedRole() throws IOException {
        Matcher block = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/kubectl.md")));
        assertTrue(block.find());
        return block.group(1);
    }

    private static void writeKubeconfigOfTheDesk() throws IOException {
        Path file = Files.writeString(folder.resolve("desk"), server.kubeConfig());
        String token =
                server.kubectl("-n", "trading", "create", "token", "desk").strip();
        server.kubectl("config", "--kubeconfig", file.toString(), "set-credentials", "desk", "--token=" + token);
        server.kubectl("config", "--kubeconfig", file.toString(), "set-context", "--current", "--user=desk");
    }
}
