package dev.tradeplane.e2e.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long each part of a run took. */
final class Timeline {
    private final List<String> marks = new ArrayList<>();
    private long last = System.nanoTime();

    void mark(String what) {
        long now = System.nanoTime();
        marks.add(what + " after " + Duration.ofNanos(now - last).toMillis() + " ms");
        last = now;
    }

    @Override
    public String toString() {
        return String.join(", ", marks);
    }
}
