package dev.tradeplane.testsupport.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What the launcher would write into run/SERVICE.properties. */
record ServiceProperties(
        CellService service, int postgresPort, CellFiles files, String peerUrl, boolean mountsCredentials) {
    Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        // Free ports: several modules are tested on one machine at once.
        all.put("quarkus.http.test-port", "0");
        all.put("quarkus.management.test-port", "0");
        database(all);
        all.put("tradeplane.account", "test-desk");
        all.put("tradeplane.settings-file", files.settingsFile().toString());
        all.put("tradeplane.secrets-dir", files.secrets().toString());
        peers(all);
        keys(all);
        return all;
    }

    private void database(Map<String, String> all) {
        String schema = service.schema();
        String address = "postgresql://127.0.0.1:" + postgresPort + "/" + TestServer.DATABASE;
        all.put("quarkus.datasource.jdbc.url", "jdbc:" + address + "?currentSchema=" + schema);
        all.put("quarkus.datasource.reactive.url", address + "?search_path=" + schema);
        if (mountsCredentials) {
            all.put("tradeplane.database.credentials-dir", files.logins().toString());
            return;
        }
        all.put("quarkus.datasource.username", schema);
        all.put("quarkus.datasource.password", Schemas.password(schema));
        all.put("quarkus.flyway.username", schema + "_owner");
        all.put("quarkus.flyway.password", Schemas.password(schema + "_owner"));
    }

    private void peers(Map<String, String> all) {
        all.put("tradeplane.peers.key-file", serviceKey(service.peerName()));
        service.callers().forEach(caller -> all.put("tradeplane.peers.accept." + caller, serviceKey(caller)));
        for (CellService other : CellService.values()) {
            if (service.calls(other)) {
                all.put("tradeplane.peers.url." + other.peerName(), peerUrl);
            }
        }
    }

    private void keys(Map<String, String> all) {
        switch (service) {
            case RISK -> all.put("tradeplane.verdict.private-key-file", secret("verdict/private.pem"));
            case BROKER -> {
                all.put("tradeplane.verdict.public-key-file", secret("verdict/public.pem"));
                all.put("tradeplane.broker.market.cache-dir", files.cache().toString());
            }
            case GATEWAY -> {
                all.put("tradeplane.jwt.private-key-file", secret("gateway-jwt/private.pem"));
                all.put("tradeplane.jwt.public-key-file", secret("gateway-jwt/public.pem"));
                all.put("tradeplane.access.admin-password-file", secret("admin/password"));
                all.put("tradeplane.access.api-key-file", secret("api-key/key"));
            }
            case AUDIT -> {}
        }
    }

    private String serviceKey(String peerName) {
        return secret("service-keys/" + peerName);
    }

    private String secret(String name) {
        Path file = files.secrets().resolve(name);
        return file.toString();
    }
}
