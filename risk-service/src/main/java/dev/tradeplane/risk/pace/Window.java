package dev.tradeplane.risk.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;

/** What happened within a length of time that ends now. Times come in any order, and now never goes back. */
final class Window {
    private final Duration length;
    private final PriorityQueue<Instant> times = new PriorityQueue<>();

    Window(Duration length) {
        this.length = length;
    }

    void add(Instant at) {
        times.add(at);
    }

    /** What is too old by then is forgotten. */
    int count(Instant now) {
        Instant until = now.minus(length);
        while (!times.isEmpty() && !times.element().isAfter(until)) {
            times.remove();
        }
        return times.size();
    }
}
