package dev.tradeplane.risk.comparison;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How positions are compared with the broker's. */
@ConfigMapping(prefix = "tradeplane.positions")
interface ComparisonConfig {
    /** Time between two looks. A difference counts when two in a row show it, so it must exceed a fill's way here. */
    @WithDefault("30s")
    Duration compareInterval();
}
