package dev.tradeplane.testsupport.simulator.dialect;

import dev.tradeplane.testsupport.simulator.fault.Operation;
import java.time.Duration;
import java.util.Set;

/** So many of these requests in any such time, and no more. */
public record RateRule(Set<Operation> operations, int most, Duration window) {
    public RateRule {
        operations = Set.copyOf(operations);
    }
}
