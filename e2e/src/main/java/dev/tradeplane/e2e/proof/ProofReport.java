package dev.tradeplane.e2e.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.e2e.check.Invariant;
import java.util.List;

/** The verdict in words for a person, and as JSON. */
final class ProofReport {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 5;

    private final Verdict verdict;
    private final StringBuilder text = new StringBuilder();

    private ProofReport(Verdict verdict) {
        this.verdict = verdict;
    }

    static String text(Verdict verdict) {
        return new ProofReport(verdict).write();
    }

    static JsonNode json(Verdict verdict) {
        ObjectNode report = JSON.createObjectNode().put("exitCode", verdict.exitCode());
        report.set("run", JSON.valueToTree(verdict.run()));
        report.set("traffic", JSON.valueToTree(verdict.traffic()));
        report.set("states", JSON.valueToTree(verdict.states()));
        report.set("gaps", JSON.valueToTree(verdict.gaps()));
        ArrayNode violations = report.putArray("violations");
        verdict.found()
                .forEach(f -> violations
                        .addObject()
                        .put("invariant", f.violation().invariant().name())
                        .put("rule", f.violation().rule())
                        .put("account", f.account())
                        .put("what", f.violation().what()));
        return report;
    }

    private String write() {
        line("orderproof, seed " + verdict.run().seed() + ", " + verdict.run().accounts());
        line("");
        traffic(verdict.traffic());
        verdict.states().forEach((account, states) -> line("  " + account + ": " + states));
        line("");
        for (Invariant invariant : Invariant.values()) {
            invariant(invariant, verdict.of(invariant));
        }
        line("");
        verdict.gaps().forEach(gap -> line("  gap: " + gap));
        line(
                switch (verdict.exitCode()) {
                    case Verdict.HOLDS -> "Every invariant holds.";
                    case Verdict.PROVES_NOTHING ->
                        "Nothing was violated, but the run proves nothing: too little was tried.";
                    default -> verdict.found().size() + " violations.";
                });
        return text.toString();
    }

    private void traffic(Traffic traffic) {
        long struck = traffic.faults().values().stream().mapToLong(n -> n).sum();
        line("  intents " + traffic.intents() + ", " + traffic.openingPerSecond() + "/s before the first fault; denied "
                + traffic.denied() + ", left open " + traffic.open() + ", replayed " + traffic.replays()
                + ", same key with other content " + traffic.otherContents() + ", cancels " + traffic.cancels());
        line("  limits edited " + traffic.edits() + " times, trading halted " + traffic.halts()
                + " times, unknown outcomes settled by a person " + traffic.settled());
        line("  faults " + struck + ", at work " + traffic.struckAtWork() + ": " + traffic.faults());
    }

    private void invariant(Invariant invariant, List<Verdict.Found> found) {
        line((found.isEmpty() ? "  holds     " : "  VIOLATED  ") + invariant.name() + "  " + invariant.statement());
        found.stream()
                .limit(SHOWN)
                .forEach(f -> line("              " + f.account() + ", "
                        + f.violation().rule() + ": " + f.violation().what()));
        if (found.size() > SHOWN) {
            line("              and " + (found.size() - SHOWN) + " more in report.json");
        }
    }

    private void line(String line) {
        text.append(line).append(System.lineSeparator());
    }
}
