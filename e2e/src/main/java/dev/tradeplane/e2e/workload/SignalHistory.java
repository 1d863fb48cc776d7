package dev.tradeplane.e2e.workload;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import dev.tradeplane.e2e.history.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything a client knows of one signal.
 *
 * @param answers each definite answer to the signal, in the order they came; more than one when it asked again
 * @param attempts requests sent
 * @param cancelAcknowledged whether a cancel was asked for and taken in
 */
public record SignalHistory(Signal signal, List<Fate> answers, int attempts, boolean cancelAcknowledged) {
    public SignalHistory {
        answers = List.copyOf(answers);
    }

    /** The first definite answer. */
    public Fate fate() {
        return answers.isEmpty() ? new Fate.Unanswered() : answers.getFirst();
    }

    public boolean accepted() {
        return fate() instanceof Fate.Accepted;
    }

    /** The same with one more answer, from a client that asked again later. */
    public SignalHistory and(Fate later) {
        List<Fate> more = new ArrayList<>(answers);
        more.add(later);
        return new SignalHistory(signal, more, attempts + 1, cancelAcknowledged);
    }

    /** What the clients of a history know of each signal, in the order in which they began to ask. */
    public static List<SignalHistory> of(List<Operation> operations) {
        Map<String, List<Operation>> byKey = operations.stream()
                .filter(o -> o.is("place") || o.is("hang-up"))
                .collect(groupingBy(o -> o.asked().path("key").asText(), LinkedHashMap::new, toList()));
        Set<String> canceled = operations.stream()
                .filter(o -> o.is("cancel") && o.isOk())
                .map(o -> o.asked().asText())
                .collect(toSet());
        return byKey.values().stream().map(asked -> of(asked, canceled)).toList();
    }

    private static SignalHistory of(List<Operation> asked, Set<String> canceled) {
        Signal signal = Placing.signal(asked.getFirst());
        List<Fate> answers = asked.stream()
                .sorted(Comparator.comparingLong(Operation::endNanos))
                .flatMap(o -> Placing.answer(o).flatMap(a -> Placing.fate(signal.channel(), a)).stream())
                .toList();
        boolean cancelTaken =
                answers.stream().anyMatch(f -> f instanceof Fate.Accepted a && canceled.contains(a.orderId()));
        return new SignalHistory(signal, answers, asked.size(), cancelTaken);
    }
}
