package dev.tradeplane.e2e.nemesis;

import dev.tradeplane.e2e.link.Link;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** What befalls wires. */
final class WireStrikes {
    private static final int LONGEST_MILLIS = 4000;
    private static final int SLOWEST_MILLIS = 400;
    private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(80);

    private final List<Link> links;
    private final RandomGenerator random;

    WireStrikes(List<Link> links, RandomGenerator random) {
        this.links = links;
        this.random = random;
    }

    Blow strike(Nemesis nemesis) {
        Link link = links.get(random.nextInt(links.size()));
        return switch (nemesis) {
            case CLOG -> clog();
            case SLOW_WIRE -> slow(link);
            default -> cut(link);
        };
    }

    private Blow cut(Link link) {
        Link.Cut[] ways = Link.Cut.values();
        Link.Cut cut = ways[random.nextInt(ways.length)];
        link.cut(cut);
        return new Blow(link.name() + " cut " + cut, hold(), link::mend);
    }

    private Blow slow(Link link) {
        Duration each = Duration.ofMillis(random.nextInt(20, SLOWEST_MILLIS));
        link.slow(each);
        return new Blow(link.name() + " slower by " + each, hold(), link::mend);
    }

    private Blow clog() {
        List<Link> some = new ArrayList<>(links);
        Collections.shuffle(some, Random.from(random));
        List<Link> clogged = new ArrayList<>(some.subList(0, 1 + random.nextInt(some.size())));
        for (Link link : clogged) {
            link.cut(Link.Cut.BOTH_WAYS);
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
        String what = clogged.stream().map(Link::name).collect(Collectors.joining(", "));
        Collections.shuffle(clogged, Random.from(random));
        return new Blow(
                what + " cut",
                hold(),
                () -> clogged.forEach(link -> {
                    link.mend();
                    LockSupport.parkNanos(BETWEEN_NANOS);
                }));
    }

    private Duration hold() {
        return Duration.ofMillis(random.nextInt(LONGEST_MILLIS / 8, LONGEST_MILLIS));
    }
}
