package dev.tradeplane.gateway.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Who is let in at first, and how passwords and keys are kept. */
@ConfigMapping(prefix = "tradeplane.access")
public interface AccessConfig {
    /** File with the password of the user {@code admin}; read at each start, what it says holds. */
    Path adminPasswordFile();

    /** File with the first API key, of {@code admin}; read at each start, what it says holds. */
    Path apiKeyFile();

    /** How long a revoked key may still open the door of another replica. */
    @WithDefault("1s")
    Duration keyCache();

    /** Failed logins in a row before each further one costs a wait. */
    @WithDefault("5")
    int freeFailures();

    /** The longest such wait; it doubles up to here. */
    @WithDefault("15m")
    Duration longestWait();
}
