package dev.tradeplane.audit.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;

/**
 * One thing that happened to an order.
 *
 * @param index its place in the trail
 * @param revision counts the changes by this service, from 1
 * @param what one sentence for a person
 * @param event the event's JSON as it was sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Step(
        long index,
        Instant at,
        String service,
        String type,
        long revision,
        String what,
        @JsonRawValue String event) {}
