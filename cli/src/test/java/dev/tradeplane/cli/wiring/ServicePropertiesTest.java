package dev.tradeplane.cli.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.cli.cell.CellDirectory;
import dev.tradeplane.cli.cell.CellPorts;
import dev.tradeplane.cli.cell.Member;
import dev.tradeplane.cli.cell.PortSearch;
import dev.tradeplane.contracts.id.AccountName;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServicePropertiesTest {
    @Test
    void tellsRiskServiceAllItNeeds() {
        assertEquals("""
                quarkus.datasource.jdbc.url=jdbc:postgresql://127.0.0.1:20000/tradeplane?currentSchema=risk
                quarkus.datasource.password=password-of-risk
                quarkus.datasource.reactive.url=postgresql://127.0.0.1:20000/tradeplane?search_path=risk
                quarkus.datasource.username=risk
                quarkus.flyway.password=password-of-risk_owner
                quarkus.flyway.username=risk_owner
                quarkus.http.host=127.0.0.1
                quarkus.http.port=20003
                quarkus.management.host=127.0.0.1
                quarkus.management.port=20004
                tradeplane.account=desk
                tradeplane.peers.accept.broker-service=/srv/desk/secrets/service-keys/broker-service
                tradeplane.peers.accept.gateway=/srv/desk/secrets/service-keys/gateway
                tradeplane.peers.key-file=/srv/desk/secrets/service-keys/risk-service
                tradeplane.peers.url.audit-service=http://127.0.0.1:20007
                tradeplane.peers.url.broker-service=http://127.0.0.1:20005
                tradeplane.secrets-dir=/srv/desk/secrets
                tradeplane.settings-file=/srv/desk/run/cell-settings.json
                tradeplane.verdict.private-key-file=/srv/desk/secrets/verdict/private.pem
                """, render("/srv/desk", ServiceName.RISK));
    }

    @Test
    void letsNobodyButRiskServiceSignVerdicts() {
        assertFalse(render("/srv/desk", ServiceName.BROKER).contains("verdict/private.pem"));
        assertFalse(render("/srv/desk", ServiceName.GATEWAY).contains("verdict"));
        assertFalse(render("/srv/desk", ServiceName.AUDIT).contains("verdict"));
    }

    @Test
    void eachReplicaCallsAllReplicasAndAnotherOneFirst() {
        CellDirectory cell = CellDirectory.at(Path.of("/srv/desk"));
        CellPorts ports = CellPorts.choose(8080, 2, new PortSearch(cell));
        ServiceProperties properties =
                new ServiceProperties(cell, ports, AccountName.of("desk"), role -> "password-of-" + role);
        String first = ports.baseUrl(new Member(ServiceName.BROKER, 1));
        String second = ports.baseUrl(new Member(ServiceName.BROKER, 2));
        String key = "tradeplane.peers.url.broker-service=";

        assertTrue(properties.render(new Member(ServiceName.RISK, 1)).contains(key + first + "," + second + "\n"));
        assertTrue(properties.render(new Member(ServiceName.RISK, 2)).contains(key + second + "," + first + "\n"));
    }

    @Test
    void givesNobodyTheDatabaseSuperuser() {
        for (ServiceName service : ServiceName.values()) {
            assertFalse(render("/srv/desk", service).contains("password-of-postgres"));
        }
    }

    @ParameterizedTest
    @EnumSource(ServiceName.class)
    void givesNoServiceAnotherOnesKeyAsItsOwn(ServiceName service) {
        assertTrue(render("/srv/desk", service)
                .contains("tradeplane.peers.key-file=/srv/desk/secrets/service-keys/" + service.id() + "\n"));
    }

    @Test
    void survivesAFolderWithADollarInItsName() {
        assertTrue(render("/srv/a${b}", ServiceName.AUDIT).contains("tradeplane.secrets-dir=/srv/a\\\\${b}/secrets\n"));
    }

    private static String render(String folder, ServiceName service) {
        return new ServiceProperties(
                        CellDirectory.at(Path.of(folder)),
                        SomePorts.from(20_000),
                        AccountName.of("desk"),
                        role -> "password-of-" + role)
                .render(Member.first(service));
    }
}
