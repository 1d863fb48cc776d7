package dev.tradeplane.broker.quote;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The synthetic quotes of the paper broker. */
@ConfigMapping(prefix = "tradeplane.paper.quotes")
interface PaperQuoteConfig {
    /** How often each instrument gets a new quote. */
    @WithDefault("1s")
    Duration interval();

    /** How often to look for prices that were set by hand at another replica. */
    @WithDefault("150ms")
    Duration pinInterval();

    /** The same seed walks the same way. */
    @WithDefault("20261122")
    long seed();
}
