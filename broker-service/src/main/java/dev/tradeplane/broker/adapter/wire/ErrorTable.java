package dev.tradeplane.broker.adapter.wire;

/** Every documented answer of one broker, sorted by what it proves. */
@FunctionalInterface
public interface ErrorTable {
    /** What this answer to that call means. */
    BrokerReply read(WireCall call, WireOutcome.Answered answer);
}
