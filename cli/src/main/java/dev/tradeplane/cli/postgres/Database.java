package dev.tradeplane.cli.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;

/** The launcher's own way into the database, as its superuser. */
final class Database {
    private static final String NAME = "tradeplane";

    private final int port;
    private final String password;
    private final Clock clock;

    Database(int port, String password, Clock clock) {
        this.port = port;
        this.password = password;
        this.clock = clock;
    }

    /** Waits for the server, then creates what is missing. Safe to repeat. */
    void prepare(List<String> statements, Duration limit) {
        try (Connection connection = connectWithin(limit);
                Statement statement = connection.createStatement()) {
            if (!exists(statement)) {
                statement.execute("CREATE DATABASE " + NAME);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be created: " + e.getMessage(), e);
        }
        try (Connection connection = connect(NAME);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            // The statement itself stays out of the message: it may hold a password.
            throw new IllegalStateException("The database roles cannot be created: " + e.getMessage(), e);
        }
    }

    private Connection connectWithin(Duration limit) throws SQLException {
        Instant end = clock.instant().plus(limit);
        while (true) {
            try {
                return connect("postgres");
            } catch (SQLException notYet) {
                if (clock.instant().isAfter(end)) {
                    throw notYet;
                }
                pause();
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "2");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
            return found.next();
        }
    }

    private static void pause() throws SQLException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while waiting for the database", e);
        }
    }
}
