package dev.tradeplane.e2e.scale;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** When each of many objects first was as it should be, since the beginning. */
final class Arrivals {
    private final long beginning = System.nanoTime();
    private final Map<String, Duration> arrived = new ConcurrentHashMap<>();

    /** Watches what is listed at a path until the door is closed. */
    static Arrivals at(ApiDoor api, String path, Predicate<JsonNode> asItShouldBe) {
        var changes = api.follow(path);
        Arrivals arrivals = new Arrivals();
        Thread.ofVirtual().start(() -> arrivals.noteAll(changes.filter(asItShouldBe)));
        return arrivals;
    }

    int count() {
        return arrived.size();
    }

    @Override
    public String toString() {
        List<Duration> times = arrived.values().stream().sorted().toList();
        return times.isEmpty()
                ? "none arrived"
                : times.size() + " arrived: the median after " + seconds(times.get(times.size() / 2))
                        + ", the last after " + seconds(times.getLast());
    }

    static String seconds(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1000.0);
    }

    private void noteAll(Stream<JsonNode> changes) {
        try {
            changes.forEach(this::note);
        } catch (UncheckedIOException closed) {
            // That is how a watch ends.
        }
    }

    private void note(JsonNode object) {
        arrived.putIfAbsent(
                object.at("/metadata/namespace").asText() + "/"
                        + object.at("/metadata/name").asText(),
                Duration.ofNanos(System.nanoTime() - beginning));
    }
}
