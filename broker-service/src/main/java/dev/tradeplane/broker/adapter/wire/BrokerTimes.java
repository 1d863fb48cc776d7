package dev.tradeplane.broker.adapter.wire;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** How long to wait for the broker, and how often to ask it. */
@ConfigMapping(prefix = "tradeplane.broker.calls")
public interface BrokerTimes {
    /** For a connection. One that did not come about carried nothing. */
    @WithName("connect-timeout")
    @WithDefault("2s")
    Duration connect();

    /** For a whole answer. Without one the outcome is unknown. */
    @WithName("answer-timeout")
    @WithDefault("7s")
    Duration answer();

    /** For a whole instruments master. */
    @WithName("download-timeout")
    @WithDefault("2m")
    Duration download();

    /**
     * Share of the broker's published rates, at least 1: less where another program trades the same account, more where the
     * broker has granted more.
     */
    @WithName("rate-percent")
    @WithDefault("100")
    int ratePercent();

    default WireTimes times() {
        return new WireTimes(connect(), answer(), download(), ratePercent());
    }
}
