package dev.tradeplane.e2e.replicas;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When orders reached the broker, and how many did in any second.
 *
 * @param at in order
 */
record Arrivals(List<Instant> at) {
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Only those. */
    Arrivals between(Instant from, Instant to) {
        return new Arrivals(at.stream()
                .filter(one -> !one.isBefore(from) && one.isBefore(to))
                .toList());
    }

    /** The most in a second that begins with one of them. */
    long most() {
        return at.stream()
                .mapToLong(one -> between(one, one.plus(SECOND)).at().size())
                .max()
                .orElse(0);
    }

    /** The fewest in a second right after one of them that is over before the last. */
    long least() {
        Instant last = at.getLast();
        return at.stream()
                .filter(one -> !one.plus(SECOND).isAfter(last))
                .mapToLong(one -> between(one.plusNanos(1), one.plus(SECOND).plusNanos(1))
                        .at()
                        .size())
                .min()
                .orElse(0);
    }

    @Override
    public String toString() {
        StringBuilder gaps = new StringBuilder();
        for (int i = 1; i < at.size(); i++) {
            gaps.append(' ').append(Duration.between(at.get(i - 1), at.get(i)).toMillis());
        }
        return at.size() + " orders; in any second at most " + most() + " and at least " + least()
                + "; milliseconds apart:" + gaps;
    }
}
