package dev.tradeplane.operator.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/** The way into the server as who may make roles. */
final class Superuser {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final String server;
    private final Path login;

    /**
     * @param server JDBC URL up to the name of the database
     * @param login folder with {@code username} and {@code password}
     */
    Superuser(String server, Path login) {
        this.server = server;
        this.login = login;
    }

    /** Waits for the server, makes the database if there is none, and runs the statements in it. */
    void prepare(String database, List<String> statements, Duration patience) throws InterruptedException {
        try {
            try (Connection connection = connectWithin(patience)) {
                create(connection, database);
            }
            try (Connection connection = connect(database);
                    Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        } catch (SQLException e) {
            // The statement itself stays out of the message: it may hold a password.
            throw new IllegalStateException("The database cannot be prepared: " + e.getMessage(), e);
        }
    }

    private static void create(Connection connection, String database) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            question.setString(1, database);
            if (question.executeQuery().next()) {
                return;
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE \"" + database.replace("\"", "\"\"") + "\"");
        }
    }

    private Connection connectWithin(Duration patience) throws SQLException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return connect("postgres");
            } catch (SQLException notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", RoleFiles.read(login.resolve("username")));
        properties.setProperty("password", RoleFiles.read(login.resolve("password")));
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "30");
        return DriverManager.getConnection(server + database, properties);
    }
}
