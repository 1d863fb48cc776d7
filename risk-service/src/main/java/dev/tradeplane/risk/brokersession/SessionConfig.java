package dev.tradeplane.risk.brokersession;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the session with the broker is followed. */
@ConfigMapping(prefix = "tradeplane.broker-session")
interface SessionConfig {
    /** Time between two questions. */
    @WithDefault("5s")
    Duration interval();

    /** How long the last answer counts while none comes. */
    @WithDefault("30s")
    Duration believedFor();
}
