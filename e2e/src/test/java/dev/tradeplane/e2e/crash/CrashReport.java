package dev.tradeplane.e2e.crash;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.tradeplane.e2e.chaos.Assailant;
import dev.tradeplane.e2e.check.Violation;
import dev.tradeplane.e2e.evidence.Ledger;
import dev.tradeplane.e2e.workload.Fate;
import dev.tradeplane.e2e.workload.SignalHistory;
import java.util.Map;
import java.util.TreeMap;

/** The numbers of a run. They show that it tried something, and what. */
final class CrashReport {
    private static final int SHOWN = 20;

    private final CrashRun.Outcome outcome;

    CrashReport(CrashRun.Outcome outcome) {
        this.outcome = outcome;
    }

    long kills() {
        return outcome.struck().stream().mapToInt(Assailant.Struck::processes).sum();
    }

    Map<String, Long> blows() {
        return outcome.struck().stream()
                .collect(groupingBy(
                        s -> s.blow().target().map(Enum::name).orElse("EVERYTHING"), TreeMap::new, counting()));
    }

    long inFlightAtKills() {
        return outcome.struck().stream().mapToInt(Assailant.Struck::inFlight).sum();
    }

    long retried() {
        return outcome.told().stream().filter(h -> h.attempts() > 1).count();
    }

    long hungUp() {
        return outcome.told().stream().filter(h -> h.signal().hangsUp()).count();
    }

    long accepted() {
        return outcome.told().stream().filter(SignalHistory::accepted).count();
    }

    long trades() {
        return outcome.held().bookTrades().size();
    }

    long canceled() {
        return outcome.held().orders().stream()
                .filter(o -> o.state().equals("CANCELED"))
                .count();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        line(text, "kills", kills() + " in blows " + blows() + ", requests in flight then " + inFlightAtKills());
        line(
                text,
                "signals",
                outcome.told().size() + ": " + fates() + ", retried " + retried() + ", hung up " + hungUp());
        line(text, "orders", states() + ", trades " + trades());
        line(text, "audit entries", "" + outcome.held().auditEntries().size());
        line(text, "times", outcome.timeline());
        line(text, "violations", outcome.violations().size() + " " + byRule());
        outcome.violations().stream().limit(SHOWN).forEach(v -> line(text, "  " + v.rule(), v.what()));
        return text.toString();
    }

    private Map<String, Long> fates() {
        return outcome.told().stream()
                .collect(groupingBy(
                        h -> switch (h.fate()) {
                            case Fate.Accepted accepted -> "accepted";
                            case Fate.Denied denied ->
                                "denied " + (denied.code().isEmpty() ? "by webhook" : denied.code());
                            case Fate.Refused refused -> "refused " + refused.status();
                            case Fate.Unanswered unanswered -> "unanswered";
                        },
                        TreeMap::new,
                        counting()));
    }

    private Map<String, Long> states() {
        return outcome.held().orders().stream().collect(groupingBy(Ledger.Order::state, TreeMap::new, counting()));
    }

    private Map<String, Long> byRule() {
        return outcome.violations().stream().collect(groupingBy(Violation::rule, TreeMap::new, counting()));
    }

    private static void line(StringBuilder text, String what, String value) {
        text.append("  ").append(what).append(": ").append(value).append(System.lineSeparator());
    }
}
