package dev.tradeplane.operator.reading;

import java.time.Duration;

/**
 * How often cells are asked.
 *
 * @param interval pause between two questions to one cell
 * @param atOnce questions under way at most
 * @param profitAndLossEvery shortest time between two wake-ups for profit and loss alone
 */
public record Cadence(Duration interval, int atOnce, Duration profitAndLossEvery) {}
