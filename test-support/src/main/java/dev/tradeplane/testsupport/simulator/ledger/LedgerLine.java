package dev.tradeplane.testsupport.simulator.ledger;

import java.time.Instant;

/**
 * One line of the file.
 *
 * @param number from 1, without gaps, over all starts that wrote to the file
 */
public record LedgerLine(long number, Instant at, LedgerRecord record) {}
