package dev.tradeplane.operator;

import java.net.URI;
import java.time.Duration;

/**
 * What an operator under test meets.
 *
 * @param riskService of every cell
 */
record Circumstances(URI riskService, Duration readingEvery, Duration goingFlatLimit) {
    /** Nobody listens on port 1. */
    private static final URI NOBODY = URI.create("http://127.0.0.1:1");

    static final Circumstances ALONE = new Circumstances(NOBODY, Duration.ofSeconds(10), Duration.ofSeconds(2));

    static Circumstances withCell(String url) {
        return new Circumstances(URI.create(url), Duration.ofMillis(200), Duration.ofMinutes(5));
    }
}
