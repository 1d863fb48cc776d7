package dev.tradeplane.gateway.bulkhead;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many requests of each kind may wait for their answers; one more is answered 503. */
@ConfigMapping(prefix = "tradeplane.gateway.at-once")
public interface BulkheadConfig {
    /** Alerts and new orders. */
    @WithDefault("1024")
    int signals();

    /** Open streams of events. */
    @WithDefault("1024")
    int streams();

    /** Everything else: halts, cancels, questions. */
    @WithDefault("1024")
    int others();
}
