package dev.tradeplane.e2e.check;

/**
 * Something that must never be.
 *
 * @param rule simple name of the broken rule
 * @param what the order, key or instrument, and what is wrong with it
 */
public record Violation(Invariant invariant, String rule, String what) {}
