package dev.tradeplane.broker.verdict;

/** What a verdict that fits its order tells besides. */
public record Approval(long limitsVersion) {}
