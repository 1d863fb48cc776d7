package dev.tradeplane.outbox.credentials;

import io.quarkus.arc.Unremovable;
import io.quarkus.credentials.CredentialsProvider;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The login of each new connection, read when it is needed. A changed password is mounted before the database knows it;
 * while the files name a previous one too, the new one is tried first.
 */
@Singleton
@Unremovable
class DatabaseCredentials implements CredentialsProvider {
    /** SQLSTATE class of a login that was refused. */
    private static final String REFUSED = "28";

    private final DatabaseConfig config;
    private final String url;
    private final Vertx vertx;

    DatabaseCredentials(
            DatabaseConfig config, @ConfigProperty(name = "quarkus.datasource.reactive.url") String url, Vertx vertx) {
        this.config = config;
        this.url = url;
        this.vertx = vertx;
    }

    @Override
    public Map<String, String> getCredentials(String provider) {
        return login(files().required("password"));
    }

    @Override
    public Uni<Map<String, String>> getCredentialsAsync(String provider) {
        return Uni.createFrom().deferred(() -> {
            String password = files().required("password");
            Optional<String> previous = files().optional("previous-password");
            return previous.isEmpty()
                    ? Uni.createFrom().item(login(password))
                    : isRefused(password).map(refused -> login(refused ? previous.get() : password));
        });
    }

    private Uni<Boolean> isRefused(String password) {
        PgConnectOptions options = PgConnectOptions.fromUri(url)
                .setUser(files().required("username"))
                .setPassword(password);
        return PgConnection.connect(vertx, options)
                .chain(PgConnection::close)
                .replaceWith(false)
                .onFailure()
                .recoverWithItem(DatabaseCredentials::isRefusal);
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof PgException e
                && e.getSqlState() != null
                && e.getSqlState().startsWith(REFUSED);
    }

    private Map<String, String> login(String password) {
        return Map.of(USER_PROPERTY_NAME, files().required("username"), PASSWORD_PROPERTY_NAME, password);
    }

    private MountedFiles files() {
        return new MountedFiles(config.credentialsDir()
                .orElseThrow(() -> new IllegalStateException(DatabaseConfig.CREDENTIALS_DIR + " is not set")));
    }
}
