package dev.tradeplane.risk.book;

import java.time.LocalDate;

/**
 * The locked row of an account.
 *
 * @param version counts the committed batches; the book in memory is good while it has the same
 */
public record BookHead(long version, LocalDate tradingDay, int ordersThatDay) {}
