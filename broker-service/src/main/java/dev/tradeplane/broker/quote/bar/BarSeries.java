package dev.tradeplane.broker.quote.bar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the bars of one instrument and one length in their order, and says of each whether it may be used. After a gap the
 * bar that showed it is held back, and the series goes on from there.
 */
public final class BarSeries {
    private final Duration length;
    private @Nullable Instant next;

    public BarSeries(Duration length) {
        this.length = length;
    }

    /** What is wrong with it; empty when it may be used. A bar that makes no sense leaves its place to a better one. */
    public Optional<BarFault> faultOf(Bar bar) {
        Optional<BarFault> fault = BarFault.within(bar).or(() -> placing(bar.start()));
        if (fault.isEmpty() || fault.get() == BarFault.GAP) {
            next = bar.start().plus(length);
        }
        return fault;
    }

    private Optional<BarFault> placing(Instant start) {
        Instant expected = next;
        if (expected == null || start.equals(expected)) {
            return Optional.empty();
        }
        boolean later = start.isAfter(expected);
        boolean whole = later && Duration.between(expected, start).toMillis() % length.toMillis() == 0;
        return Optional.of(whole ? BarFault.GAP : BarFault.OUT_OF_ORDER);
    }
}
