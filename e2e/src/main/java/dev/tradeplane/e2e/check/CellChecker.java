package dev.tradeplane.e2e.check;

import dev.tradeplane.e2e.evidence.Ledger;
import dev.tradeplane.e2e.workload.SignalHistory;
import java.util.List;

/** Holds what clients were told against what a cell holds. Shares no code with the services it judges. */
public final class CellChecker {
    private static final List<Rule> RULES = List.of(
            new Settled(),
            new EverySignalIsAnswered(),
            new OneSignalOneOrder(),
            new AcceptedOrdersReachTheBroker(),
            new UnsentOrdersStayUnsent(),
            new NoOrderWithoutIntent(),
            new StatesAgree(),
            new FillsEqualTrades(),
            new PositionsEqualTrades(),
            new ReservationsEqualWorkingOrders(),
            new AuditEqualsChanges());

    private CellChecker() {}

    /** Every violation of every rule; empty when all is well. */
    public static List<Violation> check(List<SignalHistory> told, Ledger held) {
        Evidence evidence = new Evidence(told, held);
        return RULES.stream()
                .flatMap(rule -> rule.violations(evidence)
                        .map(what -> new Violation(rule.getClass().getSimpleName(), what)))
                .toList();
    }
}
