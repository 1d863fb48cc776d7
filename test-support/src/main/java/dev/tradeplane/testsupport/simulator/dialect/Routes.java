package dev.tradeplane.testsupport.simulator.dialect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The routes of a broker; the first that fits is taken. */
public record Routes(List<Route> routes) {
    /** A route and what its path held. */
    public record Found(Route route, Map<String, String> parameters) {}

    public Routes {
        routes = List.copyOf(routes);
    }

    public Optional<Found> find(String method, String path) {
        for (Route route : routes) {
            Map<String, String> parameters = route.method().equals(method) ? match(route.path(), path) : null;
            if (parameters != null) {
                return Optional.of(new Found(route, parameters));
            }
        }
        return Optional.empty();
    }

    private static @Nullable Map<String, String> match(String template, String path) {
        String[] wanted = template.split("/", -1);
        String[] given = path.split("/", -1);
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            String part = wanted[i];
            if (i >= given.length) {
                return null;
            }
            if (part.endsWith("*}")) {
                parameters.put(
                        part.substring(1, part.length() - 2),
                        String.join("/", List.of(given).subList(i, given.length)));
                return parameters;
            }
            if (part.startsWith("{")) {
                parameters.put(part.substring(1, part.length() - 1), given[i]);
            } else if (!part.equals(given[i])) {
                return null;
            }
        }
        return wanted.length == given.length ? parameters : null;
    }
}
