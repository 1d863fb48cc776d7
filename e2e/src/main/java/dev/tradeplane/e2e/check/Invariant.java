package dev.tradeplane.e2e.check;

import java.util.List;
import java.util.stream.Stream;

/** What must hold whatever breaks, in the order in which it is judged; each by one or more rules. */
public enum Invariant {
    I1("no duplicate: a key has one order, and that is at the broker once"),
    I2("none lost: what was accepted is at the broker, or ended before it with a reason"),
    I3("no ghost: what is at the broker was decided and claimed by us"),
    I4("limits: nothing reached the broker beyond those in force, nothing while trading was halted"),
    I5("honest answers: refused is never done, repeated is the same"),
    I6("convergence: at rest, we hold what the broker holds"),
    I7("audit: each change is on the trail once, in order"),
    I8("isolation: nothing of one account is shown to another"),
    I9("availability: in calm times requests are answered");

    private final String statement;

    Invariant(String statement) {
        this.statement = statement;
    }

    public String statement() {
        return statement;
    }

    Stream<Violation> violations(Evidence evidence) {
        return rules().stream()
                .flatMap(rule -> rule.violations(evidence)
                        .map(what -> new Violation(this, rule.getClass().getSimpleName(), what)));
    }

    private List<Rule> rules() {
        return switch (this) {
            case I1 -> List.of(new NoDuplicates());
            case I2 -> List.of(new AcceptedOrdersReachTheBroker(), new OneSignalOneOrder());
            case I3 -> List.of(new NoOrderWithoutIntent());
            case I4 -> List.of(new OrdersWithinLimits(), new ApprovalsWithinRate(), new NothingSentWhileHalted());
            case I5 ->
                List.of(
                        new EverySignalIsAnswered(),
                        new UnsentOrdersStayUnsent(),
                        new ReplaysAreEqual(),
                        new OtherContentIsRefused());
            case I6 ->
                List.of(
                        new Settled(),
                        new StatesAgree(),
                        new FillsEqualTrades(),
                        new PositionsEqualTrades(),
                        new ReservationsEqualWorkingOrders(),
                        new UnknownsKeepTheirReservation());
            case I7 -> List.of(new AuditEqualsChanges(), new TrailKeepsOrder());
            case I8 -> List.of(new TenantsApart());
            case I9 -> List.of(new AnswersWhenCalm());
        };
    }
}
