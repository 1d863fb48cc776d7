package dev.tradeplane.audit.trail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change, as it is to be recorded.
 *
 * @param eventId unique for ever; a second entry with it is a repeat
 * @param at when the service says that it happened
 * @param traceparent W3C trace context of the request that started it
 * @param payload the exact bytes of the event
 */
public record Entry(
        String eventId,
        @Nullable String orderId,
        String type,
        String service,
        Instant at,
        @Nullable String traceparent,
        byte[] payload) {}
