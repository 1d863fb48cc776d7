package dev.tradeplane.e2e.check;

import dev.tradeplane.e2e.broker.BrokerLedger;
import dev.tradeplane.e2e.history.Operation;
import java.util.List;
import java.util.Map;

/**
 * How a run went, beside what it left behind.
 *
 * @param operations what this cell was asked and answered, in the order in which it was asked
 * @param broker what happened at its broker
 * @param unknownsSettle whether the broker can be asked so well that no outcome may stay unknown
 */
public record Course(List<Operation> operations, BrokerLedger broker, boolean unknownsSettle) {
    /** Of a run judged by what it left behind alone. */
    public static final Course UNTOLD = new Course(List.of(), new BrokerLedger(List.of(), Map.of()), true);

    public Course {
        operations = List.copyOf(operations);
    }
}
