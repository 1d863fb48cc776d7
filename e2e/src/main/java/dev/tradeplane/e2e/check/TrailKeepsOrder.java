package dev.tradeplane.e2e.check;

import dev.tradeplane.e2e.evidence.Ledger;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The trail tells the changes that one service made to an order in the order in which they were made. */
final class TrailKeepsOrder implements Rule {
    @Override
    public Stream<String> violations(Evidence evidence) {
        Map<String, Long> last = new HashMap<>();
        return evidence.held().auditEntries().stream().flatMap(entry -> {
            String what = entry.orderId() + " by " + entry.service();
            Long before = last.put(what, entry.revision());
            return before == null || before < entry.revision() ? Stream.empty() : Stream.of(text(what, before, entry));
        });
    }

    private static String text(String what, long before, Ledger.AuditEntry entry) {
        return "change " + entry.revision() + " (" + entry.type() + ") of order " + what + " stands after change "
                + before;
    }
}
