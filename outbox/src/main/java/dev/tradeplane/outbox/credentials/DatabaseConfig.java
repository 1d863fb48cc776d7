package dev.tradeplane.outbox.credentials;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** How this service logs in to its database. */
@ConfigMapping(prefix = "tradeplane.database")
public interface DatabaseConfig {
    String CREDENTIALS_DIR = "tradeplane.database.credentials-dir";

    /**
     * Folder with {@code username}, {@code password}, {@code owner-username}, {@code owner-password} and, while a password
     * is being changed, {@code previous-password}. Takes the place of user names and passwords in {@code quarkus.*} keys.
     */
    Optional<Path> credentialsDir();
}
