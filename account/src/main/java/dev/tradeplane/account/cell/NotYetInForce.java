package dev.tradeplane.account.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names what an account asks for and no service does yet, so that nobody trusts a limit that is not there.
 *
 * <p>Looks at the account as it was written, before defaults: only what somebody asked for can be missed.
 */
public final class NotYetInForce {
    /** Paths whose whole content is in force; list items carry no index here. */
    private static final Set<String> IN_FORCE = Set.of(
            "spec.broker.name",
            "spec.broker.environment",
            "spec.tradingState",
            "spec.session.calendar",
            "spec.session.windows",
            "spec.session.exitsOutsideWindows",
            "spec.instruments",
            "spec.limits.currency",
            "spec.limits.maxOrderQuantity",
            "spec.limits.maxOrderNotional",
            "spec.limits.maxOpenOrders",
            "spec.limits.maxPositionQuantity",
            "spec.limits.maxOpenPositions",
            "spec.limits.maxConcentrationPercent",
            "spec.limits.maxOrdersPerSecond",
            "spec.limits.maxOrdersPerMinute",
            "spec.limits.maxOrdersPerDay",
            "spec.limits.priceCollarPercent",
            "spec.limits.maxReferencePriceAge",
            "spec.limits.maxSignalAge",
            "spec.limits.duplicateWindow",
            "spec.limits.perInstrument",
            "spec.webhooks.name",
            "spec.webhooks.format",
            "spec.webhooks.secretRef",
            "spec.webhooks.allowedCidrs",
            "spec.webhooks.scope");

    /** Where only some values are in force. */
    private static final Map<String, Set<String>> VALUES_IN_FORCE =
            Map.of("spec.broker.name", Set.of("paper"), "spec.webhooks.format", Set.of("TradingView", "Native"));

    private final List<String> found = new ArrayList<>();

    private NotYetInForce() {}

    /**
     * Dotted paths in the order written, such as {@code spec.breakers} or {@code spec.broker.name=kite}.
     *
     * @param resource the whole resource as maps, lists and scalars
     */
    public static List<String> in(Map<String, ?> resource) {
        NotYetInForce search = new NotYetInForce();
        Object spec = resource.get("spec");
        if (spec != null) {
            search.look("spec", "spec", spec);
        }
        return List.copyOf(search.found);
    }

    private void look(String path, String rule, Object value) {
        if (IN_FORCE.contains(rule)) {
            lookAtValue(path, rule, value);
        } else if (IN_FORCE.stream().noneMatch(known -> known.startsWith(rule + "."))) {
            add(path, value);
        } else if (value instanceof Map<?, ?> block) {
            block.forEach((name, inner) -> lookInside(path + "." + name, rule + "." + name, inner));
        } else if (value instanceof List<?> items) {
            items.forEach(item -> lookInside(path + "[" + nameOf(item) + "]", rule, item));
        }
    }

    private void lookInside(String path, String rule, Object value) {
        if (value != null) {
            look(path, rule, value);
        }
    }

    private void lookAtValue(String path, String rule, Object value) {
        Set<String> served = VALUES_IN_FORCE.get(rule);
        if (served != null && !served.contains(value.toString())) {
            found.add(path + "=" + value);
        }
    }

    /** Something switched off needs nobody to do it. */
    private void add(String path, Object value) {
        if (!Boolean.FALSE.equals(value)) {
            found.add(path);
        }
    }

    private static String nameOf(Object item) {
        return item instanceof Map<?, ?> block && block.get("name") instanceof String name ? name : "?";
    }
}
