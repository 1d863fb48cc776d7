package dev.tradeplane.e2e.check;

import dev.tradeplane.e2e.history.Operation;
import java.util.List;
import java.util.stream.Stream;

/** While nothing is being broken, fewer than one in a thousand requests is left without a definite answer. */
final class AnswersWhenCalm implements Rule {
    private static final long TOLERATED_OF = 1000;

    @Override
    public Stream<String> violations(Evidence evidence) {
        List<Operation> calms = evidence.operations("calm").toList();
        List<Operation> asked = evidence.operations("place")
                .filter(o -> calms.stream().anyMatch(calm -> isWithin(o, calm)))
                .toList();
        long open = asked.stream().filter(o -> o.told().isNull()).count();
        long refused = asked.stream()
                .filter(o -> o.told().path("status").asInt() >= 500)
                .count();
        return (open + refused) * TOLERATED_OF < asked.size() || open + refused == 0
                ? Stream.empty()
                : Stream.of(open + " requests were not answered and " + refused + " refused as unavailable, of "
                        + asked.size() + " in calm times");
    }

    private static boolean isWithin(Operation asked, Operation calm) {
        return asked.beginNanos() >= calm.beginNanos() && asked.beginNanos() <= calm.endNanos();
    }
}
