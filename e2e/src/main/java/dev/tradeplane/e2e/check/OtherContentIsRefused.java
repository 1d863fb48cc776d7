package dev.tradeplane.e2e.check;

import dev.tradeplane.e2e.history.Operation;
import java.util.stream.Stream;

/** A key that stands for one wish is never taken for another. */
final class OtherContentIsRefused implements Rule {
    @Override
    public Stream<String> violations(Evidence evidence) {
        return evidence.operations("place-otherwise")
                .filter(Operation::isOk)
                .map(o -> o.asked().path("key").asText() + " was taken with another body: "
                        + o.told().path("body").asText());
    }
}
