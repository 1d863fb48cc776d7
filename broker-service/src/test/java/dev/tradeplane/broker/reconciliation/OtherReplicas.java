package dev.tradeplane.broker.reconciliation;

/** The service before the fake broker once more, for tests that do not need it freshly started. */
public class OtherReplicas extends LyingBroker {}
