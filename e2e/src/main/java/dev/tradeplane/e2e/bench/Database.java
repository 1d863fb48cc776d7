package dev.tradeplane.e2e.bench;

import dev.tradeplane.e2e.cell.LocalCell;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The cell's PostgreSQL, seen as its superuser. */
final class Database implements AutoCloseable {
    private final URI address;
    private final String password;
    private final Connection connection;

    Database(LocalCell cell) throws IOException, SQLException {
        this.address = URI.create("postgresql://" + cell.endpoints().postgres());
        this.password = Files.readString(cell.directory().resolve("secrets/database/postgres"))
                .strip();
        this.connection = DriverManager.getConnection("jdbc:" + address, user(), password);
    }

    int port() {
        return address.getPort();
    }

    String user() {
        return "postgres";
    }

    String name() {
        return address.getPath().substring(1);
    }

    String password() {
        return password;
    }

    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long number(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
