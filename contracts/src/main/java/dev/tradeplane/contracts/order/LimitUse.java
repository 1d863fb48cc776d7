package dev.tradeplane.contracts.order;

/**
 * One limit and how much of it is used.
 *
 * @param used the number now (or, in a what-if, after the order), as decimal text
 * @param limit the maximum, as decimal text
 */
public record LimitUse(String name, String used, String limit) {}
