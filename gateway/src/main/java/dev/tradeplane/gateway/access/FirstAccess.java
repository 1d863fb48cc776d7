package dev.tradeplane.gateway.access;

import dev.tradeplane.outbox.sql.StoreUnavailableException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sees to it that the administrator of the secret files can get in. Starting again changes nothing. */
@Singleton
class FirstAccess {
    private static final Logger LOG = Logger.getLogger(FirstAccess.class);
    private static final String ADMIN = "admin";
    private static final String FIRST_KEY = "first";

    private final AccessStore store;
    private final Passwords passwords;
    private final AccessConfig config;
    private final Clock clock;

    FirstAccess(AccessStore store, Passwords passwords, AccessConfig config, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        try {
            grant();
        } catch (StoreUnavailableException e) {
            // Another replica may have begun at the same moment; what it made is found now.
            LOG.infof("first access is looked at once more: %s", e.toString());
            grant();
        }
    }

    private void grant() {
        administrator(read(config.adminPasswordFile()));
        firstKey(KeyDigest.of(read(config.apiKeyFile())));
    }

    private void administrator(String password) {
        @Nullable AppUser known = store.inTransaction(session -> session.find(AppUser.class, ADMIN));
        if (known != null && passwords.fits(password, known.passwordHash())) {
            return;
        }
        String hash = passwords.hash(password);
        store.<Void>inTransaction(session -> session.find(AppUser.class, ADMIN).chain(user -> {
            if (user == null) {
                return session.persist(new AppUser(ADMIN, hash, Set.of(Roles.ADMIN)));
            }
            user.changePassword(hash);
            return session.flush();
        }));
    }

    private void firstKey(String digest) {
        store.<Void>inTransaction(session -> session.find(ApiKey.class, FIRST_KEY)
                .chain(key -> {
                    if (key == null) {
                        return session.persist(
                                new ApiKey(FIRST_KEY, FIRST_KEY, ADMIN, Set.of(Roles.ADMIN), digest, clock.instant()));
                    }
                    key.replaceDigest(digest);
                    return session.flush();
                }));
    }

    private static String read(Path file) {
        try {
            String text = Files.readString(file).strip();
            if (text.isEmpty()) {
                throw new IllegalStateException("the secret file " + file.getFileName() + " is empty");
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the secret file " + file.getFileName(), e);
        }
    }
}
