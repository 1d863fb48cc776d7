package dev.tradeplane.e2e.check;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** In no rolling second are more orders approved than the limit allowed at some moment of it. */
final class ApprovalsWithinRate implements Rule {
    @Override
    public Stream<String> violations(Evidence evidence) {
        LimitsInForce limits = new LimitsInForce(evidence);
        if (!limits.areKnown()) {
            return Stream.empty();
        }
        List<Instant> at =
                evidence.held().approvals().values().stream().sorted().toList();
        int[] first = {0};
        return IntStream.range(0, at.size()).boxed().flatMap(i -> {
            Instant since = at.get(i).minusSeconds(1);
            while (!at.get(first[0]).isAfter(since)) {
                first[0]++;
            }
            BigDecimal used = BigDecimal.valueOf(i - first[0] + 1L);
            BigDecimal allowed = limits.loosest("maxOrdersPerSecond", since, at.get(i));
            return used.compareTo(allowed) <= 0
                    ? Stream.empty()
                    : Stream.of(used + " orders approved in the second before " + at.get(i) + ", of "
                            + allowed.toPlainString());
        });
    }
}
