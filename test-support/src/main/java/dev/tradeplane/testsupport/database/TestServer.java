package dev.tradeplane.testsupport.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One PostgreSQL per JVM. Its port is kept in a system property because each Quarkus class loader has statics of its
 * own. It ends with the JVM.
 */
final class TestServer {
    static final String DATABASE = "tradeplane";
    /** Outside {@code tradeplane}: services refuse keys they do not know there. */
    private static final String PORT_PROPERTY = "testsupport.postgres.port";

    private static final String SUPERUSER = "postgres";

    private final int port;

    private TestServer(int port) {
        this.port = port;
    }

    static synchronized TestServer running() {
        String known = System.getProperty(PORT_PROPERTY);
        if (known != null) {
            return new TestServer(Integer.parseInt(known));
        }
        TestServer server = new TestServer(start());
        server.execute(SUPERUSER, List.of("CREATE DATABASE " + DATABASE));
        server.askForPasswords();
        System.setProperty(PORT_PROPERTY, Integer.toString(server.port));
        return server;
    }

    int port() {
        return port;
    }

    void execute(List<String> statements) {
        execute(DATABASE, statements);
    }

    /** A superuser's connection that sees this schema first. */
    Connection connect(String schema) throws SQLException {
        PGSimpleDataSource source = source(DATABASE);
        source.setCurrentSchema(schema);
        return source.getConnection();
    }

    /** As in a real cell: only the superuser of the tests gets in without. */
    private void askForPasswords() {
        try (Connection connection = source(SUPERUSER).getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("SHOW hba_file")) {
                rows.next();
                Files.writeString(
                        Path.of(rows.getString(1)),
                        "host all " + SUPERUSER + " 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n");
            }
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the test database cannot be told to ask for passwords", e);
        }
    }

    private void execute(String database, List<String> statements) {
        try (Connection connection = source(database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the test database refused its set-up", e);
        }
    }

    private PGSimpleDataSource source(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setUser(SUPERUSER);
        source.setDatabaseName(database);
        return source;
    }

    /** Durability is off: a test that pulls the plug brings its own server. */
    @SuppressWarnings("resource") // lives as long as the JVM; its own shutdown hook ends it
    private static int start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "200")
                    .start()
                    .getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
