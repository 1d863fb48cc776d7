package dev.tradeplane.operator.settings;

import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.account.edge.IngressSpec;
import dev.tradeplane.operator.blueprint.Cell;
import dev.tradeplane.operator.blueprint.Surroundings.OperatorIdentity;
import dev.tradeplane.operator.identity.Peers;
import dev.tradeplane.operator.secret.GeneratedSecret;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The configuration file one service starts with. */
final class ServiceProperties {
    private static final int HTTP = 8080;
    private static final int MANAGEMENT = 9000;

    private final Cell cell;
    private final ServiceName service;
    private final Map<String, String> properties = new TreeMap<>();

    private ServiceProperties(Cell cell, ServiceName service) {
        this.cell = cell;
        this.service = service;
    }

    /** Sorted, so that the same cell gives the same text. */
    static String render(Cell cell, ServiceName service) {
        ServiceProperties rendering = new ServiceProperties(cell, service);
        rendering.addServer();
        rendering.addFiles();
        rendering.addSettingsWatch();
        rendering.addDatabase();
        rendering.addPeers();
        rendering.addKeys();
        return rendering.text();
    }

    private void addServer() {
        put("quarkus.http.host", "0.0.0.0");
        put("quarkus.http.port", HTTP);
        put("quarkus.management.host", "0.0.0.0");
        put("quarkus.management.port", MANAGEMENT);
        // A pod that ends is still sent requests until every node has heard of it.
        put("quarkus.shutdown.delay", "5s");
        put("quarkus.shutdown.timeout", "25s");
    }

    private void addFiles() {
        put("tradeplane.account", cell.name());
        put("tradeplane.settings-file", CellPaths.SETTINGS + "/" + CellPaths.SETTINGS_KEY);
        put("tradeplane.secrets-dir", CellPaths.SECRETS);
    }

    private void addSettingsWatch() {
        put("tradeplane.settings-watch.api-server", "https://kubernetes.default.svc");
        put("tradeplane.settings-watch.ca-file", CellPaths.API_SERVER + "/ca.crt");
        put("tradeplane.settings-watch.token-file", CellPaths.API_SERVER + "/token");
        put("tradeplane.settings-watch.namespace", cell.namespace());
        put("tradeplane.settings-watch.name", cell.named(Cell.SETTINGS));
        put("tradeplane.settings-watch.key", CellPaths.SETTINGS_KEY);
    }

    private void addDatabase() {
        String url = cell.database().url();
        put("quarkus.datasource.jdbc.url", "jdbc:" + url + "?currentSchema=" + service.schema());
        put("quarkus.datasource.reactive.url", url + "?search_path=" + service.schema());
        put("tradeplane.database.credentials-dir", CellPaths.DATABASE);
    }

    private void addPeers() {
        put("tradeplane.peers.tokens.issuer", cell.surroundings().issuer().url());
        put("tradeplane.peers.tokens.jwks-file", CellPaths.ISSUER + "/" + CellPaths.ISSUER_KEY);
        put("tradeplane.peers.tokens.audience", Peers.audience(cell, service));
        put("tradeplane.peers.tokens.dir", CellPaths.PEER_TOKENS);
        for (ServiceName peer : service.calls()) {
            put("tradeplane.peers.url." + peer.id(), "http://" + cell.named(peer.id()) + ":" + HTTP);
        }
        for (ServiceName caller : Peers.callersOf(service)) {
            put("tradeplane.peers.tokens.accept." + caller.id(), Peers.subject(cell, caller));
        }
        if (service == ServiceName.RISK) {
            OperatorIdentity operator = cell.installation().operator();
            put(
                    "tradeplane.peers.tokens.accept.operator",
                    Peers.subject(operator.namespace(), operator.serviceAccount()));
        }
    }

    private void addKeys() {
        switch (service) {
            case GATEWAY -> {
                put("tradeplane.jwt.private-key-file", secret(GeneratedSecret.GATEWAY_JWT, "private.pem"));
                put("tradeplane.jwt.public-key-file", secret(GeneratedSecret.GATEWAY_JWT, "public.pem"));
                put("tradeplane.access.admin-password-file", secret(GeneratedSecret.ADMIN, "password"));
                put("tradeplane.access.api-key-file", secret(GeneratedSecret.API_KEY, "key"));
            }
            case RISK -> put("tradeplane.verdict.private-key-file", secret(GeneratedSecret.VERDICT, "private.pem"));
            case BROKER -> addBroker();
            case AUDIT -> {}
        }
    }

    private void addBroker() {
        put("tradeplane.verdict.public-key-file", secret(GeneratedSecret.VERDICT, "public.pem"));
        put("tradeplane.broker.session.key-file", secret(GeneratedSecret.BROKER_SESSION, "key"));
        IngressSpec ingress = cell.spec().ingress();
        if (ingress != null) {
            String scheme = ingress.tlsSecretName() == null ? "http" : "https";
            put("tradeplane.broker.session.callback-url", scheme + "://" + ingress.host() + "/broker/callback");
        }
    }

    private String secret(GeneratedSecret secret, String key) {
        return CellPaths.secret(cell.named(secret.component()), key);
    }

    private void put(String key, Object value) {
        properties.put(key, value.toString());
    }

    private String text() {
        return properties.entrySet().stream()
                .map(e -> e.getKey() + "=" + escaped(e.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    /** Backslashes are the properties format's, dollar signs the configuration's. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("$", "\\\\$");
    }
}
