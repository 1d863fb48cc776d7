package dev.tradeplane.e2e.scale;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes to what an operator writes, as the API server itself counts them. In a cluster at rest nobody else writes these
 * kinds, but for the status of what controllers run.
 */
record ServerWrites(Map<String, Long> counted) {
    private static final Pattern SERIES = Pattern.compile("apiserver_request_total\\{(.*)} (\\S+)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");
    private static final Set<String> CHANGES = Set.of("APPLY", "PATCH", "POST", "PUT", "DELETE", "DELETECOLLECTION");
    private static final Set<String> WRITTEN = Set.of(
            "tradingaccounts",
            "tradingaccounts/status",
            "configmaps",
            "secrets",
            "services",
            "serviceaccounts",
            "roles",
            "rolebindings",
            "networkpolicies",
            "ingresses",
            "persistentvolumeclaims",
            "statefulsets",
            "jobs",
            "deployments",
            "horizontalpodautoscalers",
            "poddisruptionbudgets",
            "pods");

    static ServerWrites counted(ApiDoor api) {
        Map<String, Long> counts = new TreeMap<>();
        api.text("/metrics")
                .lines()
                .map(SERIES::matcher)
                .filter(Matcher::matches)
                .forEach(series -> {
                    Map<String, String> labels = new TreeMap<>();
                    LABEL.matcher(series.group(1))
                            .results()
                            .forEach(label -> labels.put(label.group(1), label.group(2)));
                    String below = labels.getOrDefault("subresource", "");
                    String resource = labels.get("resource") + (below.isEmpty() ? "" : "/" + below);
                    if (CHANGES.contains(labels.get("verb")) && WRITTEN.contains(resource)) {
                        counts.merge(
                                labels.get("verb") + " " + resource,
                                new BigDecimal(series.group(2)).longValue(),
                                Long::sum);
                    }
                });
        return new ServerWrites(counts);
    }

    /** What was written since then, and how often. */
    Map<String, Long> since(ServerWrites earlier) {
        Map<String, Long> more = new TreeMap<>(counted);
        earlier.counted.forEach((what, times) -> more.merge(what, -times, Long::sum));
        more.values().removeIf(times -> times == 0);
        return more;
    }
}
