package dev.tradeplane.broker.egress;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The address orders leave from. */
@ConfigMapping(prefix = "tradeplane.broker.egress")
interface EgressConfig {
    /** How often it is looked at. */
    @WithDefault("1m")
    Duration interval();

    /** How long orders are denied after the broker refused the address; then the next one tries again. */
    @WithDefault("1m")
    Duration refusedFor();
}
