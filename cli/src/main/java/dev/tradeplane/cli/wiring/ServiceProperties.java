package dev.tradeplane.cli.wiring;

import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.cli.cell.CellDirectory;
import dev.tradeplane.cli.cell.CellPorts;
import dev.tradeplane.cli.cell.Member;
import dev.tradeplane.contracts.id.AccountName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The configuration file one service of a cell is started with. */
public final class ServiceProperties {
    private final CellDirectory cell;
    private final CellPorts ports;
    private final AccountName account;
    private final UnaryOperator<String> databasePassword;

    /**
     * The configuration of one run of a cell.
     *
     * @param databasePassword the password of a database role, by the role's name
     */
    public ServiceProperties(
            CellDirectory cell, CellPorts ports, AccountName account, UnaryOperator<String> databasePassword) {
        this.cell = cell;
        this.ports = ports;
        this.account = account;
        this.databasePassword = databasePassword;
    }

    /** The file's text. */
    public String render(Member member) {
        ServiceName service = member.service();
        Map<String, String> properties = new TreeMap<>();
        addAddresses(properties, member);
        addDatabase(properties, service);
        addPeers(properties, member);
        addKeys(properties, service);
        properties.put("tradeplane.account", account.value());
        properties.put("tradeplane.settings-file", cell.settingsFile().toString());
        properties.put("tradeplane.secrets-dir", cell.secrets().toString());
        return properties.entrySet().stream()
                .map(e -> e.getKey() + "=" + escaped(e.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private void addAddresses(Map<String, String> to, Member member) {
        to.put("quarkus.http.host", "127.0.0.1");
        to.put("quarkus.http.port", String.valueOf(ports.api().get(member)));
        to.put("quarkus.management.host", "127.0.0.1");
        to.put("quarkus.management.port", String.valueOf(ports.management().get(member)));
    }

    private void addDatabase(Map<String, String> to, ServiceName service) {
        String schema = service.schema();
        String url = ports.postgresUrl();
        to.put("quarkus.datasource.username", schema);
        to.put("quarkus.datasource.password", databasePassword.apply(schema));
        to.put("quarkus.datasource.jdbc.url", "jdbc:" + url + "?currentSchema=" + schema);
        to.put("quarkus.datasource.reactive.url", url + "?search_path=" + schema);
        to.put("quarkus.flyway.username", schema + "_owner");
        to.put("quarkus.flyway.password", databasePassword.apply(schema + "_owner"));
    }

    private void addPeers(Map<String, String> to, Member member) {
        ServiceName service = member.service();
        to.put("tradeplane.peers.key-file", cell.serviceKey(service).toString());
        for (ServiceName peer : ServiceName.values()) {
            if (peer.calls().contains(service)) {
                to.put(
                        "tradeplane.peers.accept." + peer.id(),
                        cell.serviceKey(peer).toString());
            }
            if (service.calls().contains(peer)) {
                to.put("tradeplane.peers.url." + peer.id(), String.join(",", urls(peer, member)));
            }
        }
    }

    /** Each replica calls another one first, so that all have work. */
    private List<String> urls(ServiceName peer, Member caller) {
        List<String> urls = new ArrayList<>(ports.baseUrls(peer));
        Collections.rotate(urls, 1 - caller.number());
        return urls;
    }

    private void addKeys(Map<String, String> to, ServiceName service) {
        switch (service) {
            case GATEWAY -> {
                to.put("tradeplane.jwt.private-key-file", secret("gateway-jwt", "private.pem"));
                to.put("tradeplane.jwt.public-key-file", secret("gateway-jwt", "public.pem"));
                to.put("tradeplane.access.admin-password-file", secret("admin", "password"));
                to.put("tradeplane.access.api-key-file", secret("api-key", "key"));
            }
            case RISK -> to.put("tradeplane.verdict.private-key-file", secret("verdict", "private.pem"));
            case BROKER -> {
                to.put("tradeplane.verdict.public-key-file", secret("verdict", "public.pem"));
                to.put("tradeplane.broker.market.cache-dir", cell.cache().toString());
                to.put("tradeplane.broker.session.key-file", secret("broker-session", "key"));
                to.put(
                        "tradeplane.broker.session.callback-url",
                        ports.baseUrl(ServiceName.GATEWAY) + "/broker/callback");
            }
            case AUDIT -> {}
        }
    }

    private String secret(String name, String key) {
        Path file = cell.secrets().resolve(name).resolve(key);
        return file.toString();
    }

    /** Backslashes are the properties format's, dollar signs the configuration's. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("$", "\\\\$");
    }
}
