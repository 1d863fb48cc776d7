package dev.tradeplane.broker.adapter.wire;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long to wait for the broker. */
@ConfigMapping(prefix = "tradeplane.broker.timeout")
public interface BrokerTimes {
    /** For a connection. One that did not come about carried nothing. */
    @WithDefault("2s")
    Duration connect();

    /** For a whole answer. Without one the outcome is unknown. */
    @WithDefault("7s")
    Duration answer();

    /** For a whole instruments master. */
    @WithDefault("2m")
    Duration download();

    default WireTimes times() {
        return new WireTimes(connect(), answer(), download());
    }
}
