package dev.tradeplane.e2e.nemesis;

import java.time.Duration;

/**
 * What a strike did.
 *
 * @param what for the history
 * @param hold how long it stays so
 * @param heal puts it right
 */
record Blow(String what, Duration hold, Runnable heal) {}
