package dev.tradeplane.e2e.check;

import java.util.stream.Stream;

/** Each order is filled as far as the broker traded it, no more and no less. */
final class FillsEqualTrades implements Rule {
    @Override
    public Stream<String> violations(Evidence evidence) {
        return evidence.held().orders().stream()
                .filter(o -> o.filled().compareTo(evidence.traded(o.clientOrderId())) != 0)
                .map(o -> "order " + o.id() + " (" + o.key() + ") is filled by "
                        + o.filled().toPlainString() + ", but the broker traded "
                        + evidence.traded(o.clientOrderId()).toPlainString());
    }
}
