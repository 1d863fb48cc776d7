package dev.tradeplane.cli.accountfile;

import static dev.tradeplane.testsupport.Eventually.eventually;

import dev.tradeplane.testsupport.kubernetes.Answer;
import dev.tradeplane.testsupport.kubernetes.ApiServer;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An API server that knows the committed definition, and takes account files as kubectl would send them. */
final class ServedAccounts implements AutoCloseable {
    private static final String YAML = "application/yaml";
    private static final String APPLY = "application/apply-patch+yaml";
    private static final Pattern NAME = Pattern.compile("metadata: \\{name: ([a-z0-9-]+)");

    private final ApiServer server = ApiServer.start();

    ServedAccounts() {
        server.kubectl("apply", "--server-side", "-f", "../crds/tradingaccounts.tradeplane.dev-v1.yml");
        server.kubectl("wait", "--for=condition=Established", "crd/tradingaccounts.tradeplane.dev", "--timeout=60s");
        // Served a moment before it is listed and explained.
        eventually(Duration.ofSeconds(60), this::isExplained);
        server.kubectl("create", "namespace", "trading");
    }

    private void isExplained() {
        try {
            server.kubectl("explain", "ta.spec");
        } catch (IllegalStateException unknown) {
            throw new AssertionError(unknown);
        }
    }

    /** Creates it, strictly and for show. */
    Answer tried(String text) {
        String namespace = text.contains("namespace: trading") ? "trading" : "default";
        return server.send("POST", in(namespace, "") + "?dryRun=All&fieldValidation=Strict", YAML, text);
    }

    /** Server-side apply. */
    Answer applied(String text) {
        Matcher name = NAME.matcher(text);
        if (!name.find()) {
            throw new IllegalArgumentException("no name in " + text);
        }
        String query = "?fieldManager=parity&force=true&fieldValidation=Strict";
        return server.send("PATCH", in("default", "/" + name.group(1)) + query, APPLY, text);
    }

    String kubectl(String... arguments) {
        return server.kubectl(arguments);
    }

    @Override
    public void close() {
        server.close();
    }

    private static String in(String namespace, String name) {
        return "/apis/tradeplane.dev/v1alpha1/namespaces/" + namespace + "/tradingaccounts" + name;
    }
}
