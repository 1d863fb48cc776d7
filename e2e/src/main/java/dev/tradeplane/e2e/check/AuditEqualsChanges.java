package dev.tradeplane.e2e.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.tradeplane.e2e.evidence.Ledger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The trail holds each change of an order that its service counted: none missing, none twice, none more. */
final class AuditEqualsChanges implements Rule {
    @Override
    public Stream<String> violations(Evidence evidence) {
        Map<String, Long> changes = changes(evidence.held());
        Map<String, List<Long>> recorded = evidence.held().auditEntries().stream()
                .collect(groupingBy(
                        e -> e.orderId() + " by " + e.service(), mapping(Ledger.AuditEntry::revision, toList())));
        TreeSet<String> all = new TreeSet<>(changes.keySet());
        all.addAll(recorded.keySet());
        return all.stream().flatMap(what -> {
            List<Long> expected = LongStream.rangeClosed(1, changes.getOrDefault(what, 0L))
                    .boxed()
                    .toList();
            List<Long> found =
                    recorded.getOrDefault(what, List.of()).stream().sorted().toList();
            return found.equals(expected)
                    ? Stream.empty()
                    : Stream.of("changes of order " + what + " are " + expected + ", recorded are " + found);
        });
    }

    private static Map<String, Long> changes(Ledger held) {
        Map<String, Long> changes = new HashMap<>();
        held.orders().forEach(o -> changes.put(o.id() + " by risk-service", o.revision()));
        held.brokerOrders().forEach(o -> changes.put(o.orderId() + " by broker-service", o.revision()));
        return changes;
    }
}
