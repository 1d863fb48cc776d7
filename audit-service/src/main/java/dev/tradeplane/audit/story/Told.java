package dev.tradeplane.audit.story;

import dev.tradeplane.contracts.event.EventEnvelope;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says.
 *
 * @param envelope what was sent; null when this release cannot read it any more
 * @param what one sentence for a person
 * @param event the event's JSON, byte for byte as it was sent
 */
public record Told(@Nullable EventEnvelope envelope, String what, String event) {}
