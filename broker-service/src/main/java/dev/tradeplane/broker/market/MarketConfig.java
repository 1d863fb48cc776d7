package dev.tradeplane.broker.market;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/** The instruments master of a live broker. */
@ConfigMapping(prefix = "tradeplane.broker.market")
interface MarketConfig {
    /** Where masters are kept across restarts; by default a folder of the account among the temporary files. */
    Optional<Path> cacheDir();

    /** After this time of the broker's day it has the day's master. */
    @WithDefault("08:30")
    LocalTime refreshAfter();

    /** How long after a failed download to try the next; each further failure doubles it, up to a minute. */
    @WithDefault("2s")
    Duration retry();

    /** A master with more rows than this that make no sense is not used. */
    @WithDefault("2")
    int maxBadPercent();

    /** A master that has fewer contracts than this share of the one in use is not used. */
    @WithDefault("50")
    int minSizePercent();

    /** From this age on a contract the master does not have may exist all the same. */
    @WithDefault("30h")
    Duration maxAge();
}
