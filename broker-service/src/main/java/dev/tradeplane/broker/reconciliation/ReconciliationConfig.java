package dev.tradeplane.broker.reconciliation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often the broker is asked about what is not settled. */
@ConfigMapping(prefix = "tradeplane.reconciliation")
interface ReconciliationConfig {
    @WithDefault("1s")
    Duration interval();

    /** How often the broker's book is searched for orders of others; at once after a gap in its reports. */
    @WithDefault("30s")
    Duration adoptionInterval();

    /** A claim this old without an outcome is unknown; longer than any send may take. */
    @WithDefault("10s")
    Duration lostAfter();
}
