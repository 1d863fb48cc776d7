package dev.tradeplane.gateway.crowd;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much the gateway takes on at once. */
@ConfigMapping(prefix = "tradeplane.gateway.at-once")
public interface CrowdConfig {
    /** Requests that may be waiting for their answers; one more is answered 503. */
    @WithDefault("1024")
    int requests();

    /** Streams that may be open; one more is answered 503. */
    @WithDefault("1024")
    int streams();
}
