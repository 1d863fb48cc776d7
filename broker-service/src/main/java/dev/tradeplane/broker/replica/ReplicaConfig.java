package dev.tradeplane.broker.replica;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the replicas of one account know of each other. */
@ConfigMapping(prefix = "tradeplane.replica")
interface ReplicaConfig {
    /** How often a replica says that it is alive. */
    @WithDefault("500ms")
    Duration interval();

    /** One that was silent for so long is gone: another settles what it had claimed. */
    @WithDefault("3s")
    Duration lease();
}
