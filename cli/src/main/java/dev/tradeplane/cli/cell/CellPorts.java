package dev.tradeplane.cli.cell;

import dev.tradeplane.account.cell.ServiceName;
import java.util.EnumMap;
import java.util.Map;

/** Where each process of a cell listens, on 127.0.0.1. Chosen once a run, so that a restarted service is found again. */
public record CellPorts(int postgres, Map<ServiceName, Integer> api, Map<ServiceName, Integer> management) {
    public CellPorts {
        api = Map.copyOf(api);
        management = Map.copyOf(management);
    }

    /** Chooses free ports for all but the gateway, whose port people know. */
    public static CellPorts choose(int gatewayPort, PortSearch search) {
        Map<ServiceName, Integer> api = new EnumMap<>(ServiceName.class);
        Map<ServiceName, Integer> management = new EnumMap<>(ServiceName.class);
        for (ServiceName service : ServiceName.values()) {
            api.put(service, service == ServiceName.GATEWAY ? gatewayPort : search.next());
            management.put(service, search.next());
        }
        return new CellPorts(search.next(), api, management);
    }

    public String baseUrl(ServiceName service) {
        return "http://127.0.0.1:" + api.get(service);
    }

    public String managementUrl(ServiceName service) {
        return "http://127.0.0.1:" + management.get(service);
    }

    /** Without user or password: those are in the secrets. */
    public String postgresUrl() {
        return "postgresql://127.0.0.1:" + postgres + "/tradeplane";
    }
}
