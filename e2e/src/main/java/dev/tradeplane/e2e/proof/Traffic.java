package dev.tradeplane.e2e.proof;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.tradeplane.e2e.history.Operation;
import dev.tradeplane.e2e.history.Phase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * What a run tried: without enough of everything, finding nothing proves nothing.
 *
 * @param faults how often each nemesis struck
 * @param struckAtWork faults at which requests were on their way
 * @param openingPerSecond arrivals answered each second before the first fault, in the best of its openings
 * @param open requests whose answer left open what happened
 */
record Traffic(
        long intents,
        Map<String, Long> faults,
        long struckAtWork,
        long openingPerSecond,
        long open,
        long denied,
        long replays,
        long otherContents,
        long cancels,
        long edits,
        long halts,
        long settled) {
    /** Orders a second, of all accounts together, that a cell is to have carried before anything broke. */
    static final int OPENING_PACE = 50;

    Traffic {
        faults = Map.copyOf(faults);
    }

    static Traffic of(List<Operation> operations) {
        List<Operation> places = operations.stream().filter(o -> o.is("place")).toList();
        return new Traffic(
                keys(operations.stream()
                        .filter(o -> o.is("place") || o.is("hang-up"))
                        .toList()),
                operations.stream()
                        .filter(o -> o.is("fault"))
                        .collect(groupingBy(o -> o.asked().path("nemesis").asText(), TreeMap::new, counting())),
                operations.stream()
                        .filter(o -> o.is("fault") && o.asked().path("inFlight").asInt() > 0)
                        .count(),
                openingPerSecond(operations, places),
                places.stream().filter(o -> o.outcome() == Phase.INFO).count(),
                keys(places.stream().filter(Traffic::isDenied).toList()),
                places.stream()
                        .filter(o -> o.told().path("replayed").asBoolean())
                        .count(),
                count(operations, "place-otherwise"),
                count(operations, "cancel"),
                count(operations, "limits"),
                operations.stream()
                        .filter(o -> o.is("trading-state")
                                && o.isOk()
                                && o.asked().asText().equals("HALTED"))
                        .count(),
                operations.stream().filter(o -> o.is("settle") && o.isOk()).count());
    }

    /** Why the run proves nothing; empty when it does. */
    List<String> gaps(int faultsNeeded) {
        long struck = faults.values().stream().mapToLong(n -> n).sum();
        List<String> gaps = new ArrayList<>();
        need(gaps, struck >= faultsNeeded, struck + " faults, needed are " + faultsNeeded);
        need(gaps, struckAtWork * 5 >= struck, "requests were on their way at " + struckAtWork + " faults only");
        need(
                gaps,
                openingPerSecond >= OPENING_PACE,
                openingPerSecond + " intents a second before the first fault, needed are " + OPENING_PACE);
        need(gaps, open > 0, "every request was answered definitely");
        need(gaps, denied * 10 > intents, denied + " of " + intents + " intents met a limit, needed is a tenth");
        need(gaps, replays > 0, "nothing was replayed");
        return gaps;
    }

    private static void need(List<String> gaps, boolean there, String otherwise) {
        if (!there) {
            gaps.add(otherwise);
        }
    }

    /** A webhook's denial is an answer of 202. */
    private static boolean isDenied(Operation place) {
        String body = place.told().path("body").asText();
        return place.outcome() == Phase.FAIL && (body.contains("/order-denied") || body.contains("DENIED"));
    }

    /** Of all accounts together, each in its best opening: those run side by side. */
    private static long openingPerSecond(List<Operation> operations, List<Operation> places) {
        Map<String, Long> best = new HashMap<>();
        operations.stream()
                .filter(o -> o.is("calm") && o.asked().asText().startsWith("open"))
                .forEach(o -> best.merge(o.cell(), perSecond(o, places), Math::max));
        return best.values().stream().mapToLong(n -> n).sum();
    }

    /** Arrivals within an opening that were answered. */
    private static long perSecond(Operation opening, List<Operation> places) {
        Map<String, Long> asked = new HashMap<>();
        places.stream()
                .filter(o -> o.cell().equals(opening.cell()) && o.outcome() != Phase.INFO)
                .filter(o -> o.beginNanos() >= opening.beginNanos() && o.endNanos() <= opening.endNanos())
                .forEach(o -> asked.putIfAbsent(o.asked().path("key").asText(), o.beginNanos()));
        if (asked.isEmpty()) {
            return 0;
        }
        long spread = Collections.max(asked.values()) - Collections.min(asked.values());
        return asked.size() * TimeUnit.SECONDS.toNanos(1) / Math.max(1, spread);
    }

    private static long keys(List<Operation> asked) {
        return asked.stream()
                .map(o -> o.asked().path("key").asText())
                .distinct()
                .count();
    }

    private static long count(List<Operation> operations, String kind) {
        return operations.stream().filter(o -> o.is(kind)).count();
    }
}
