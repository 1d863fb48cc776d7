package dev.tradeplane.broker.submission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How orders are sent. */
@ConfigMapping(prefix = "tradeplane.submission")
public interface SubmissionConfig {
    /** A claimed order leaves within this time or not at all, and without an answer by then its outcome is unknown. */
    @WithDefault("5s")
    Duration timeout();

    /** Requests at the broker at one time, at most. */
    @WithDefault("256")
    int maxInFlight();
}
