package dev.tradeplane.outbox;

/**
 * One message to one peer.
 *
 * @param body its exact bytes, one line of JSON; receivers drop repeats by an id inside
 */
public record OutboxMessage(Destination destination, byte[] body) {}
