package dev.tradeplane.audit.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry as answers show it.
 *
 * @param index its place in the trail
 * @param at when it happened
 * @param recordedAt when the trail took it
 * @param what one sentence for a person
 * @param event the event's JSON as it was sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FoundEntry(
        long index,
        String eventId,
        Instant at,
        Instant recordedAt,
        String service,
        String type,
        @Nullable String orderId,
        String what,
        @JsonRawValue String event) {}
