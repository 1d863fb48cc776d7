package dev.tradeplane.testsupport.simulator.server;

import dev.tradeplane.testsupport.simulator.dialect.RateRule;
import dev.tradeplane.testsupport.simulator.fault.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Keeps a broker's limits exactly: over any window, not from one full minute to the next. */
final class RateLimits {
    private record Kept(RateRule rule, Deque<Instant> calls) {
        boolean isFull(Instant now) {
            Instant begin = now.minus(rule.window());
            while (!calls.isEmpty() && !calls.getFirst().isAfter(begin)) {
                calls.removeFirst();
            }
            return calls.size() >= rule.most();
        }
    }

    private final Clock clock;
    private final List<Kept> kept;

    RateLimits(List<RateRule> rules, Clock clock) {
        this.clock = clock;
        this.kept =
                rules.stream().map(rule -> new Kept(rule, new ArrayDeque<>())).toList();
    }

    /** Counts the request if it is within every limit; one that is not costs nothing. */
    boolean admit(Operation operation) {
        Instant now = clock.instant();
        List<Kept> concerned = new ArrayList<>();
        for (Kept one : kept) {
            if (one.rule().operations().contains(operation)) {
                if (one.isFull(now)) {
                    return false;
                }
                concerned.add(one);
            }
        }
        concerned.forEach(one -> one.calls().addLast(now));
        return true;
    }
}
