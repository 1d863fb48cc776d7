package dev.tradeplane.testsupport.architecture.broken.time;

import java.time.Clock;

/** Breaks the rule on clocks. */
class HiddenClock {
    final Clock clock = Clock.systemUTC();
}
