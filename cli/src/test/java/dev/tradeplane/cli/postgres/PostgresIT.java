package dev.tradeplane.cli.postgres;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.account.cell.DatabaseRoles;
import dev.tradeplane.cli.cell.CellDirectory;
import dev.tradeplane.cli.cell.PortSearch;
import dev.tradeplane.cli.process.SupervisedProcess;
import dev.tradeplane.cli.secrets.CellSecrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Path CACHE = Path.of("target", "postgres").toAbsolutePath();

    @TempDir
    private Path folder = Path.of("");

    private CellDirectory cell = CellDirectory.at(folder);
    private int port;
    private @Nullable SupervisedProcess server;

    @BeforeEach
    void startTheServer() {
        cell = CellDirectory.at(folder);
        cell.create();
        port = new PortSearch(cell).next();
        start();
    }

    @AfterEach
    void stopTheServer() {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void letsAServiceInWithItsOwnPasswordOnly() throws SQLException {
        try (Connection connection = connect("risk", "secret-of-risk");
                Statement statement = connection.createStatement();
                ResultSet path = statement.executeQuery("SHOW search_path")) {
            path.next();
            assertEquals("risk", path.getString(1));
        }
        assertThrows(
                SQLException.class, () -> connect("risk", "secret-of-broker").close());
        assertThrows(SQLException.class, () -> connect("postgres", "").close());
    }

    @Test
    void keepsEveryCommitThroughAKill() throws SQLException, IOException {
        execute("CREATE TABLE kept (n int)");
        execute("INSERT INTO kept VALUES (1)");

        ProcessHandle.of(pid()).orElseThrow().destroyForcibly();

        eventually(SOON, () -> {
            try {
                assertEquals(1, count("kept"));
            } catch (SQLException notYet) {
                throw new AssertionError(notYet.getMessage(), notYet);
            }
        });
    }

    @Test
    void startsAlthoughItsOldPidNowBelongsToAStranger() throws IOException, SQLException {
        execute("CREATE TABLE kept (n int)");
        Path pidFile = cell.postgresData().resolve("postmaster.pid");
        List<String> lines = Files.readAllLines(pidFile);
        stopTheServer();
        Files.write(pidFile, List.of(Long.toString(ProcessHandle.current().pid()), lines.get(1)));

        start();

        assertEquals(0, count("kept"));
    }

    @Test
    void stopsAndLeavesNothingRunning() throws IOException {
        long pid = pid();

        stopTheServer();

        assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
        assertFalse(Files.exists(cell.postgresData().resolve("postmaster.pid")));
    }

    @Test
    void leavesNoPasswordInItsLog() throws IOException {
        assertTrue(Files.exists(cell.log(CellDirectory.POSTGRES)));
        assertFalse(Files.readString(cell.log(CellDirectory.POSTGRES)).contains("secret-of-"));
    }

    private void start() {
        Path password = new CellSecrets(cell.secrets(), new SecureRandom()).text("database", "postgres");
        PostgresCluster cluster = PostgresCluster.in(cell, port, CACHE, password);
        SupervisedProcess started =
                new SupervisedProcess(cluster.process(), Clock.systemUTC(), (name, how, restarts) -> {});
        server = started;
        started.start();
        cluster.prepare(roles(), Clock.systemUTC(), SOON);
    }

    private static List<String> roles() {
        return DatabaseRoles.RISK.statements("tradeplane", "secret-of-owner", "secret-of-risk");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect("risk_owner", "secret-of-owner");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count(String table) throws SQLException {
        try (Connection connection = connect("risk", "secret-of-risk");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/tradeplane", user, password);
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readString(cell.pidFile(CellDirectory.POSTGRES)));
    }
}
