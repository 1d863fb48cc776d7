package dev.tradeplane.operator.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/** The way into the server as who may make roles. */
final class Superuser {
    private static final String NO_SUCH_DATABASE = "3D000";
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
        try (Connection connection = connectWithin(database, patience);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            // The statement itself stays out of the message: it may hold a password.
            throw new IllegalStateException("The database cannot be prepared: " + e.getMessage(), e);
        }
    }

    private Connection connectWithin(String database, Duration patience) throws SQLException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return connect(database);
            } catch (SQLException notYet) {
                if (NO_SUCH_DATABASE.equals(notYet.getSQLState())) {
                    create(database);
                } else if (System.nanoTime() > end) {
                    throw notYet;
                } else {
                    Thread.sleep(PAUSE);
                }
            }
        }
    }

    private void create(String database) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE \"" + database.replace("\"", "\"\"") + "\"");
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
