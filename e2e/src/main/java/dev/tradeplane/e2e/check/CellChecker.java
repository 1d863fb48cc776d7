package dev.tradeplane.e2e.check;

import dev.tradeplane.e2e.evidence.Ledger;
import dev.tradeplane.e2e.workload.SignalHistory;
import java.util.List;
import java.util.stream.Stream;

/** Judges a cell that has come to rest. It reads what was written down, and nothing else. */
public final class CellChecker {
    private CellChecker() {}

    /** Every violation of every invariant that can be judged without the course of things; empty when all is well. */
    public static List<Violation> check(List<SignalHistory> told, Ledger held) {
        return check(told, held, Course.UNTOLD);
    }

    /** Every violation of every invariant; empty when all is well. */
    public static List<Violation> check(List<SignalHistory> told, Ledger held, Course course) {
        Evidence evidence = new Evidence(told, held, course);
        return Stream.of(Invariant.values())
                .flatMap(invariant -> invariant.violations(evidence))
                .toList();
    }
}
