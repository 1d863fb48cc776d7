package dev.tradeplane.e2e.workload;

import java.util.ArrayList;
import java.util.List;

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
}
