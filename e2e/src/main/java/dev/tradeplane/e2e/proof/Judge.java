package dev.tradeplane.e2e.proof;

import static java.util.stream.Collectors.groupingBy;

import dev.tradeplane.e2e.broker.BrokerLedger;
import dev.tradeplane.e2e.check.CellChecker;
import dev.tradeplane.e2e.check.Course;
import dev.tradeplane.e2e.check.Violation;
import dev.tradeplane.e2e.evidence.Ledger;
import dev.tradeplane.e2e.history.Operation;
import dev.tradeplane.e2e.workload.SignalHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Judges a run by its folder alone, so that the same run can be judged again and again. */
final class Judge {
    private Judge() {}

    static Verdict of(RunFolder folder) {
        RunRecord run = folder.run();
        List<Operation> operations = Operation.read(folder.history());
        Map<String, List<Operation>> byAccount = operations.stream().collect(groupingBy(Operation::cell));
        List<Verdict.Found> found = new ArrayList<>();
        Map<String, Map<String, Integer>> states = new TreeMap<>();
        run.accounts().forEach((account, broker) -> {
            Course course = new Course(
                    byAccount.getOrDefault(account, List.of()),
                    BrokerLedger.read(folder.brokerLedger(account)),
                    broker.settlesUnknowns());
            Ledger held = atBroker(folder.database(account), course.broker());
            for (Violation violation : CellChecker.check(SignalHistory.of(course.operations()), held, course)) {
                found.add(new Verdict.Found(account, violation));
            }
            states.put(account + " (" + broker.wire() + ")", counted(held));
        });
        return new Verdict(run, found, Traffic.of(operations), states);
    }

    /** The broker's own book in the place of the one that only the paper broker keeps in our database. */
    private static Ledger atBroker(Ledger held, BrokerLedger broker) {
        BrokerNames names = new BrokerNames(held.brokerOrders(), broker.orders());
        List<Ledger.BookOrder> orders = broker.orders().stream()
                .map(o -> new Ledger.BookOrder(names.ours(o), o.instrument(), o.buy(), o.quantity(), stateOf(o)))
                .toList();
        List<Ledger.BookTrade> trades = broker.entries().stream()
                .filter(e -> e.fill() != null)
                .map(e -> new Ledger.BookTrade(
                        e.fill().id(), names.ours(e.order()), e.fill().quantity()))
                .toList();
        return held.withBook(orders, trades);
    }

    private static String stateOf(BrokerLedger.Order order) {
        return switch (order.state()) {
            case "FILLED", "CANCELED", "REJECTED", "EXPIRED" -> order.state();
            default -> order.filled().signum() > 0 ? "PARTIALLY_FILLED" : "ACKNOWLEDGED";
        };
    }

    private static Map<String, Integer> counted(Ledger held) {
        Map<String, Integer> states = new TreeMap<>();
        held.orders().forEach(o -> states.merge(o.state(), 1, Integer::sum));
        states.put("at the broker", held.bookOrders().size());
        states.put("audit entries", held.auditEntries().size());
        return states;
    }
}
