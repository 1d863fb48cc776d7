package dev.tradeplane.operator.status;

/**
 * Something that has become otherwise, worth an event.
 *
 * @param warning whether somebody should look
 */
record Transition(boolean warning, String reason, String note) {}
