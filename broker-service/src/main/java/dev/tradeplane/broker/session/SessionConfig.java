package dev.tradeplane.broker.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Sessions with the broker. */
@ConfigMapping(prefix = "tradeplane.broker.session")
public interface SessionConfig {
    /** The key that seals session tokens where they are stored; without it nobody can log in. */
    Optional<Path> keyFile();

    /** Where the broker's login page sends people back to; registered with the broker. */
    Optional<URI> callbackUrl();

    /** How long a login may take from link to callback. */
    @WithDefault("15m")
    Duration loginWithin();

    /** How long before the market opens, or before a session ends while it is open, somebody is told to log in. */
    @WithDefault("60m")
    Duration warnBefore();

    /** How often to look whether somebody has to be told. */
    @WithDefault("10s")
    Duration watchInterval();

    /** How often to look for a login that another replica took. */
    @WithDefault("500ms")
    Duration interval();
}
