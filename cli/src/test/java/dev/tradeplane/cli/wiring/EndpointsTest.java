package dev.tradeplane.cli.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.cli.cell.CellDirectory;
import dev.tradeplane.cli.cell.CellPorts;
import dev.tradeplane.cli.cell.Member;
import dev.tradeplane.cli.cell.PortSearch;
import dev.tradeplane.contracts.settings.WebhookSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EndpointsTest {
    private static final CellDirectory CELL = CellDirectory.at(Path.of("/srv/desk"));

    @Test
    void saysWhereEverythingIs() {
        WebhookSettings hook =
                new WebhookSettings("tradingview", "TradingView", "desk-hooks", "tradingview", List.of(), null);

        String json = CellJson.write(Endpoints.of(CELL, ports(), List.of(hook)));

        assertEquals("""
                {
                  "gateway" : "http://127.0.0.1:8080",
                  "riskService" : "http://127.0.0.1:20003",
                  "brokerService" : "http://127.0.0.1:20005",
                  "auditService" : "http://127.0.0.1:20007",
                  "postgres" : "postgresql://127.0.0.1:20000/tradeplane",
                  "console" : "http://127.0.0.1:8080/",
                  "mcp" : "http://127.0.0.1:8080/mcp",
                  "webhooks" : {
                    "tradingview" : {
                      "url" : "http://127.0.0.1:8080/hooks/tradingview",
                      "secretFile" : "/srv/desk/secrets/desk-hooks/tradingview"
                    }
                  },
                  "admin" : {
                    "username" : "admin",
                    "passwordFile" : "/srv/desk/secrets/admin/password"
                  },
                  "apiKeyFile" : "/srv/desk/secrets/api-key/key",
                  "management" : {
                    "gateway" : "http://127.0.0.1:20002",
                    "risk-service" : "http://127.0.0.1:20004",
                    "broker-service" : "http://127.0.0.1:20006",
                    "audit-service" : "http://127.0.0.1:20008"
                  }
                }
                """, json);
    }

    @Test
    void namesEveryProcessOfWhatRunsTwice() {
        CellPorts two = CellPorts.choose(8080, 2, new PortSearch(CELL));

        Endpoints endpoints = Endpoints.of(CELL, two, List.of());

        assertEquals("http://127.0.0.1:8080", endpoints.gateway());
        assertEquals(
                Set.of("gateway", "risk-service", "broker-service"),
                endpoints.replicas().keySet());
        assertEquals(
                List.of(endpoints.gateway(), two.baseUrl(new Member(ServiceName.GATEWAY, 2))),
                endpoints.replicas().get("gateway"));
        assertTrue(endpoints.management().containsKey("gateway-2"));
        assertEquals(endpoints, CellJson.read(CellJson.write(endpoints), Endpoints.class));
    }

    @Test
    void readsBackWhatItWrote() {
        Endpoints endpoints = Endpoints.of(CELL, ports(), List.of());

        assertEquals(endpoints, CellJson.read(CellJson.write(endpoints), Endpoints.class));
    }

    private static CellPorts ports() {
        return SomePorts.from(20_000);
    }
}
