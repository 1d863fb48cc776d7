package dev.tradeplane.outbox.peer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Whom this service calls, and who may call it. Keys are peer names such as {@code risk-service}. */
@ConfigMapping(prefix = "tradeplane.peers")
public interface PeerConfig {
    /** File with this service's own key, sent as a bearer token. */
    Path keyFile();

    /** Files with the keys of the peers that may call this service. */
    Map<String, Path> accept();

    /** Base URLs of the peers this service calls. */
    Map<String, URI> url();

    @WithDefault("1s")
    Duration connectTimeout();

    @WithDefault("10s")
    Duration requestTimeout();
}
