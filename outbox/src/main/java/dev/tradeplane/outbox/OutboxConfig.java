package dev.tradeplane.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How this service's outbox is emptied. */
@ConfigMapping(prefix = "tradeplane.outbox")
public interface OutboxConfig {
    /** Peers this service sends to; each has a relay of its own. A service that only receives names none. */
    Optional<Set<Destination>> destinations();

    /** Messages in one delivery, at most. */
    @WithDefault("512")
    int batchSize();

    /** How often to look for messages nobody announced, such as those of a process that died. */
    @WithDefault("250ms")
    Duration pollInterval();

    /** Longest pause between two attempts at a peer that does not answer. */
    @WithDefault("2s")
    Duration maxBackoff();

    /** With more messages waiting than this, new orders are refused: the trail would fall too far behind. */
    @WithDefault("1000000")
    long maxWaiting();
}
