package dev.tradeplane.cli.wiring;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.cli.cell.CellDirectory;
import dev.tradeplane.cli.cell.CellPorts;
import dev.tradeplane.contracts.settings.WebhookSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Where everything in a running cell is: the content of {@code endpoints.json}, which scripts rely on. */
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
    "management"
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
        Map<String, String> management) {

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
        for (ServiceName service : ServiceName.values()) {
            management.put(service.id(), ports.managementUrl(service));
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
                management);
    }
}
