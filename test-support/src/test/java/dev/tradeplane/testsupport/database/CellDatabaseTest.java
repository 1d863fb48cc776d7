package dev.tradeplane.testsupport.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CellDatabaseTest {
    @Test
    void letsTheOwnerMakeTablesAndTheRuntimeRoleUseThem() throws SQLException {
        Map<String, String> risk = started("risk");
        as(risk, "quarkus.flyway", "CREATE TABLE t (id int)");

        as(risk, "quarkus.datasource", "INSERT INTO t VALUES (1)", "UPDATE t SET id = 2", "DELETE FROM t");

        assertThrows(SQLException.class, () -> as(risk, "quarkus.datasource", "CREATE TABLE risk.u (id int)"));
    }

    @Test
    void letsAuditOnlyReadAndInsert() throws SQLException {
        Map<String, String> audit = started("audit");
        as(audit, "quarkus.flyway", "CREATE TABLE t (id int)");

        as(audit, "quarkus.datasource", "INSERT INTO t VALUES (1)", "SELECT * FROM t");

        assertThrows(SQLException.class, () -> as(audit, "quarkus.datasource", "UPDATE t SET id = 2"));
        assertThrows(SQLException.class, () -> as(audit, "quarkus.datasource", "DELETE FROM t"));
    }

    @Test
    void keepsOneServiceOutOfTheSchemaOfAnother() throws SQLException {
        Map<String, String> risk = started("risk");
        as(started("broker"), "quarkus.flyway", "CREATE TABLE claims (id int)");

        assertThrows(SQLException.class, () -> as(risk, "quarkus.datasource", "SELECT * FROM broker.claims"));
    }

    @Test
    void startsEachServiceWithAnEmptySchema() throws SQLException {
        as(started("gateway"), "quarkus.flyway", "CREATE TABLE t (id int)");

        as(started("gateway"), "quarkus.flyway", "CREATE TABLE t (id int)");
    }

    @Test
    void namesOnlyThePeersAServiceCallsOrHears() {
        Map<String, String> broker = started("broker");

        assertTrue(broker.containsKey("tradeplane.peers.url.risk-service"));
        assertTrue(broker.containsKey("tradeplane.peers.url.audit-service"));
        assertTrue(broker.containsKey("tradeplane.peers.accept.risk-service"));
        assertEquals(
                2,
                broker.keySet().stream()
                        .filter(key -> key.startsWith("tradeplane.peers.url."))
                        .count());
    }

    @Test
    void pointsEveryFileSettingAtAFileThatExists() {
        for (String service : new String[] {"gateway", "risk", "broker", "audit"}) {
            started(service).forEach((key, value) -> {
                if (key.endsWith("-file") || key.startsWith("tradeplane.peers.accept.")) {
                    assertTrue(Files.isRegularFile(Path.of(value)), key);
                }
            });
        }
    }

    private static Map<String, String> started(String service) {
        CellDatabase database = new CellDatabase();
        database.init(Map.of("service", service));
        return database.start();
    }

    private static void as(Map<String, String> properties, String prefix, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        properties.get("quarkus.datasource.jdbc.url"),
                        properties.get(prefix + ".username"),
                        properties.get(prefix + ".password"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
