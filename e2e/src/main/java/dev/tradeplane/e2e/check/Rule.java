package dev.tradeplane.e2e.check;

import java.util.stream.Stream;

/** One thing that must hold once a cell has come to rest. */
interface Rule {
    /** One text for each violation: what it is about, and what is wrong. */
    Stream<String> violations(Evidence evidence);
}
