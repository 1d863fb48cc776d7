package dev.tradeplane.audit.trail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the trail.
 *
 * @param index its place, from 0 without gaps
 * @param recordedAt when the trail took it
 * @param payload the exact bytes of the event
 */
public record StoredEntry(
        long index,
        String eventId,
        @Nullable String orderId,
        String type,
        String service,
        Instant at,
        Instant recordedAt,
        byte[] payload) {}
