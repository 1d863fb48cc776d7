package dev.tradeplane.testsupport.database;

import dev.tradeplane.contracts.settings.CellSettings;
import dev.tradeplane.testsupport.peer.FakePeer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What surrounds the service under test. A field of this type is filled in by {@link CellDatabase}. */
public final class TestCell {
    private final CellService service;
    private final TestServer server;
    private final CellFiles files;
    private final FakePeer peer;

    TestCell(CellService service, TestServer server, CellFiles files, FakePeer peer) {
        this.service = service;
        this.server = server;
        this.files = files;
        this.peer = peer;
    }

    /** What the launcher would write for this service. */
    Map<String, String> properties(boolean mountsCredentials) {
        files.writeLogins(service);
        return new ServiceProperties(service, server.port(), files, peer.url(), mountsCredentials).all();
    }

    /** Every other service of the cell. */
    public FakePeer peer() {
        return peer;
    }

    /** The Authorization header with which this peer calls, such as {@code gateway}. */
    public String bearer(String peerName) {
        return "Bearer " + secret("service-keys", peerName);
    }

    /** Replaces the settings file as the launcher does; the service sees it on its next poll. */
    public void apply(CellSettings settings) {
        files.writeSettings(settings);
    }

    /** Replaces one file of the mounted database credentials, such as {@code password}. */
    public void mountCredential(String name, String text) {
        files.writeLogin(name, text);
    }

    /** Puts any text in the place of the settings file. */
    public void breakSettings(String text) {
        files.writeSettings(text);
    }

    public String secret(String name, String key) {
        try {
            return Files.readString(files.secrets().resolve(name).resolve(key)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path secretsDir() {
        return files.secrets();
    }

    /** The keys verdicts are signed and checked with. */
    public KeyPair verdictKeys() {
        return files.verdictKeys();
    }

    public KeyPair gatewayJwtKeys() {
        return files.gatewayJwtKeys();
    }

    /** A superuser's connection; unqualified names are looked up in the service's schema. */
    public Connection connect() throws SQLException {
        return server.connect(service.schema());
    }

    /** The first column of the first row as text; null when there is no row. */
    public @Nullable String one(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
