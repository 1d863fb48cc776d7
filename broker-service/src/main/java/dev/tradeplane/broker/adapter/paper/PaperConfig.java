package dev.tradeplane.broker.adapter.paper;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the paper broker behaves. */
@ConfigMapping(prefix = "tradeplane.paper")
interface PaperConfig {
    /** How long each request takes before the paper broker acts on it. */
    @WithDefault("0ms")
    Duration latency();

    /** Units that one quote offers to each order; more is filled by the next quotes. */
    @WithDefault("10000")
    long offeredQuantity();
}
