package dev.tradeplane.broker.verdict;

/** A verdict that fits its order. */
public record Verdict(long limitsVersion) {}
