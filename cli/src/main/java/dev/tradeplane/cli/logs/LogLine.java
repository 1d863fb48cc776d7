package dev.tradeplane.cli.logs;

import java.time.Instant;

/**
 * One line of one log.
 *
 * @param source the process that wrote it
 * @param time when; that of the line before, if the line does not say
 */
public record LogLine(String source, Instant time, String text) {}
