package dev.tradeplane.account.cell;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DatabaseRolesTest {
    private static final String DENIED = "42501";
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void startsAnEmptyServer() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        asSuperuser(DatabaseRoles.lockDown("postgres"));
        for (DatabaseRoles service : DatabaseRoles.values()) {
            asSuperuser(service.statements("postgres", "owner's", "work's"));
            as(service.owner(), "owner's", "CREATE TABLE fact (id bigint GENERATED ALWAYS AS IDENTITY, word text)");
        }
    }

    @AfterAll
    static void stopsTheServer() throws IOException {
        postgres.close();
    }

    @Test
    void aServiceWorksInItsOwnSchema() {
        assertDoesNotThrow(() -> as(
                "risk",
                "work's",
                "INSERT INTO fact (word) VALUES ('a')",
                "UPDATE fact SET word = 'b'",
                "SELECT word FROM fact",
                "DELETE FROM fact"));
    }

    @Test
    void aServiceDoesNotSeeTheSchemaOfAnother() {
        assertDenied("gateway", "SELECT word FROM risk.fact");
    }

    @Test
    void aServiceMakesNoTables() {
        assertDenied("broker", "CREATE TABLE broker.mine (id int)");
        assertDenied("broker", "CREATE TABLE public.mine (id int)");
    }

    @Test
    void whatAuditRecordedStaysAsItWas() {
        assertDoesNotThrow(() -> as("audit", "work's", "INSERT INTO fact (word) VALUES ('a')"));

        assertDenied("audit", "UPDATE fact SET word = 'b'");
        assertDenied("audit", "DELETE FROM fact");
        assertDenied("audit", "TRUNCATE fact");
    }

    @Test
    void runningThemAgainIsHarmless() {
        assertDoesNotThrow(() -> asSuperuser(DatabaseRoles.GATEWAY.statements("postgres", "owner's", "work's")));

        assertDoesNotThrow(() -> as("gateway", "work's", "SELECT word FROM fact"));
    }

    @Test
    void aDatabaseNameIsNoSql() {
        assertThrows(IllegalArgumentException.class, () -> DatabaseRoles.lockDown("a; DROP DATABASE b"));
    }

    private static void assertDenied(String role, String statement) {
        SQLException refused = assertThrows(SQLException.class, () -> as(role, "work's", statement));

        assertEquals(DENIED, refused.getSQLState(), refused.getMessage());
    }

    private static void asSuperuser(List<String> statements) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            run(connection, statements);
        }
    }

    private static void as(String role, String password, String... statements) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
        try (Connection connection = DriverManager.getConnection(url, role, password)) {
            run(connection, List.of(statements));
        }
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
