package dev.tradeplane.testsupport.simulator.kite;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How much of a quote a subscriber wants. */
enum KiteMode {
    LTP,
    QUOTE,
    FULL;

    static Optional<KiteMode> of(String wire) {
        return Stream.of(values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(wire))
                .findFirst();
    }
}
