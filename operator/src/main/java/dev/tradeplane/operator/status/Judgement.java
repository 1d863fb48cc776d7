package dev.tradeplane.operator.status;

import java.util.Optional;

/** What one condition says of an observation; nothing when the condition is only shown while it is true, and is not. */
@FunctionalInterface
interface Judgement {
    Optional<Finding> of(Observation seen);
}
