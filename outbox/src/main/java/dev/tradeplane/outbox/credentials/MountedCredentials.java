package dev.tradeplane.outbox.credentials;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Where a credentials folder is set, sends the pool to {@link DatabaseCredentials} for each new connection, and gives the
 * owner's login to Flyway, which needs it once, at the start.
 */
public class MountedCredentials implements ConfigSourceFactory {
    private static final int ABOVE_FILES = 275;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        String dir = context.getValue(DatabaseConfig.CREDENTIALS_DIR).getValue();
        return dir == null ? List.of() : List.of(from(new MountedFiles(Path.of(dir))));
    }

    private static ConfigSource from(MountedFiles files) {
        return new PropertiesConfigSource(
                Map.of(
                        "quarkus.datasource.credentials-provider", "mounted",
                        "quarkus.flyway.username", files.required("owner-username"),
                        "quarkus.flyway.password", files.required("owner-password")),
                "mounted database credentials",
                ABOVE_FILES);
    }
}
