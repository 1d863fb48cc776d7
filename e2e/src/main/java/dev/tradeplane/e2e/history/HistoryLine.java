package dev.tradeplane.e2e.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One line of the file.
 *
 * @param nanos since the run began, by a clock that never jumps
 * @param at by the machine's clock, for comparing with what other processes wrote
 * @param operation the same for the two lines of one operation
 */
record HistoryLine(long operation, Phase phase, long nanos, Instant at, String cell, String kind, JsonNode detail) {}
