package dev.tradeplane.cli.wiring;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.cli.cell.CellDirectory;
import dev.tradeplane.cli.cell.CellPorts;
import dev.tradeplane.cli.cell.Member;
import dev.tradeplane.contracts.settings.WebhookSettings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Where everything in a running cell is: the content of {@code endpoints.json}, which scripts rely on.
 *
 * @param replicas every process of those services that run more than once; left out when none does
 */
@JsonPropertyOrder({
    "gateway",
    "riskService",
    "brokerService",
    "auditService",
    "postgres",
    "console",
    "mcp",
    "webhooks",
    "admin",
    "apiKeyFile",
    "management",
    "replicas"
})
public record Endpoints(
        String gateway,
        String riskService,
        String brokerService,
        String auditService,
        String postgres,
        String console,
        String mcp,
        Map<String, Webhook> webhooks,
        Admin admin,
        String apiKeyFile,
        Map<String, String> management,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<String>> replicas) {

    public Endpoints {
        replicas = Collections.unmodifiableMap(Objects.requireNonNullElse(replicas, Map.of()));
    }

    /**
     * Where a sender of signals posts to.
     *
     * @param url followed by a slash and the secret
     */
    public record Webhook(String url, String secretFile) {}

    public record Admin(String username, String passwordFile) {}

    public static Endpoints of(CellDirectory cell, CellPorts ports, List<WebhookSettings> webhooks) {
        String gateway = ports.baseUrl(ServiceName.GATEWAY);
        Map<String, Webhook> hooks = new TreeMap<>();
        for (WebhookSettings hook : webhooks) {
            hooks.put(
                    hook.name(),
                    new Webhook(
                            gateway + "/hooks/" + hook.name(),
                            cell.secrets()
                                    .resolve(hook.secretName())
                                    .resolve(hook.secretKey())
                                    .toString()));
        }
        SequencedMap<String, String> management = new LinkedHashMap<>();
        for (Member member : ports.members()) {
            management.put(member.id(), ports.managementUrl(member));
        }
        return new Endpoints(
                gateway,
                ports.baseUrl(ServiceName.RISK),
                ports.baseUrl(ServiceName.BROKER),
                ports.baseUrl(ServiceName.AUDIT),
                ports.postgresUrl(),
                gateway + "/",
                gateway + "/mcp",
                hooks,
                new Admin(
                        "admin",
                        cell.secrets().resolve("admin").resolve("password").toString()),
                cell.secrets().resolve("api-key").resolve("key").toString(),
                management,
                replicas(ports));
    }

    private static Map<String, List<String>> replicas(CellPorts ports) {
        Map<String, List<String>> more = new TreeMap<>();
        for (ServiceName service : ServiceName.values()) {
            List<String> all = ports.baseUrls(service);
            if (all.size() > 1) {
                more.put(service.id(), all);
            }
        }
        return more;
    }
}
