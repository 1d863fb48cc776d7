package dev.tradeplane.risk.limit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.settings.CellSettings;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;

/** Every version of the settings that ever came into force. */
@Singleton
public class SettingsStore {
    private static final String INSERT =
            "insert into settings_version (account, version, hash, body, at) values ($1, $2, $3, $4, $5)";
    private static final String LATEST =
            "select version, hash, body from settings_version where account = $1 order by version desc limit 1";

    private final ObjectMapper json;

    SettingsStore(ObjectMapper json) {
        this.json = json;
    }

    public Uni<Void> insert(SqlClient connection, SettingsVersion version, Instant at) {
        return connection
                .preparedQuery(INSERT)
                .execute(Tuple.of(
                        version.settings().account().value(),
                        version.version(),
                        version.hash(),
                        write(version.settings()),
                        at.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    public Uni<Optional<SettingsVersion>> latest(SqlClient connection, AccountName account) {
        return connection
                .preparedQuery(LATEST)
                .execute(Tuple.of(account.value()))
                .map(found -> {
                    for (Row row : found) {
                        return Optional.of(
                                new SettingsVersion(row.getLong(0), row.getString(1), parse(row.getString(2))));
                    }
                    return Optional.empty();
                });
    }

    /** What tells one content from another. */
    public String hashOf(CellSettings settings) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(write(settings).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private String write(CellSettings settings) {
        try {
            return json.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings cannot be written as JSON", e);
        }
    }

    private CellSettings parse(String body) {
        try {
            return json.readValue(body, CellSettings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a settings row holds what are no settings", e);
        }
    }
}
