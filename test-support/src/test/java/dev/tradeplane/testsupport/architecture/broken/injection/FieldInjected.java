package dev.tradeplane.testsupport.architecture.broken.injection;

import jakarta.inject.Inject;
import java.time.Clock;

/** Breaks the rule on injection. */
class FieldInjected {
    @Inject
    Clock clock;
}
