package dev.tradeplane.cli.logs;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which lines are wanted.
 *
 * @param since only lines from then on
 * @param tail at most so many of each log
 */
public record LogWish(Optional<Instant> since, OptionalInt tail) {}
