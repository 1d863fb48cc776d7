package dev.tradeplane.broker.reconciliation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often the broker is asked about what is not settled. */
@ConfigMapping(prefix = "tradeplane.reconciliation")
interface ReconciliationConfig {
    @WithDefault("1s")
    Duration interval();

    /** A claim this old without an outcome is unknown; longer than any send may take. */
    @WithDefault("10s")
    Duration lostAfter();
}
