package dev.tradeplane.audit.timeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Causes before effects. Entries arrive in any order, since each service delivers its own.
 *
 * <p>One service's steps keep the order of their revisions, whatever its clock says. Between services the earlier time
 * goes first; at the same time gateway goes before risk-service and that before broker-service, the way orders go. And
 * however far clocks are apart, nothing of broker-service goes before the decision: it acts on decided orders only.
 */
final class CausalOrder {
    private static final List<String> ALONG_THE_PATH = List.of("gateway", "risk-service", "broker-service");
    private static final String BROKER = "broker-service";
    private static final List<String> DECISIONS = List.of("OrderApproved", "OrderDenied");
    private static final Comparator<Step> ONE_SERVICE =
            Comparator.comparingLong(Step::revision).thenComparingLong(Step::index);
    private static final Comparator<Step> BETWEEN_SERVICES =
            Comparator.comparing(Step::at).thenComparingInt(CausalOrder::placeOnThePath);

    private CausalOrder() {}

    static List<Step> of(List<Step> steps) {
        Map<String, Deque<Step>> byService = new TreeMap<>();
        steps.stream()
                .sorted(ONE_SERVICE)
                .forEach(step -> byService
                        .computeIfAbsent(step.service(), service -> new ArrayDeque<>())
                        .add(step));
        List<Step> ordered = new ArrayList<>(steps.size());
        while (ordered.size() < steps.size()) {
            Step next = byService.values().stream()
                    .filter(waiting -> !waiting.isEmpty() && mayGo(waiting, byService))
                    .map(Deque::getFirst)
                    .min(BETWEEN_SERVICES)
                    .orElseThrow();
            byService.getOrDefault(next.service(), new ArrayDeque<>()).removeFirst();
            ordered.add(next);
        }
        return ordered;
    }

    private static boolean mayGo(Deque<Step> waiting, Map<String, Deque<Step>> byService) {
        return !waiting.getFirst().service().equals(BROKER)
                || byService.entrySet().stream()
                        .filter(other -> !other.getKey().equals(BROKER))
                        .flatMap(other -> other.getValue().stream())
                        .noneMatch(step -> DECISIONS.contains(step.type()));
    }

    /** A service this list does not know goes last. */
    private static int placeOnThePath(Step step) {
        int place = ALONG_THE_PATH.indexOf(step.service());
        return place < 0 ? ALONG_THE_PATH.size() : place;
    }
}
