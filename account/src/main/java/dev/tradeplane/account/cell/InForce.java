package dev.tradeplane.account.cell;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is done about the fields of an account in one place.
 *
 * @param paths whose whole content is in force; list items carry no index here
 */
record InForce(Set<String> paths) {
    private static final Set<String> EVERYWHERE = Set.of(
            "spec.broker.name",
            "spec.broker.environment",
            "spec.broker.credentialsSecretRef",
            "spec.broker.egressIp",
            "spec.broker.egressCheckUrl",
            "spec.broker.marketOrders",
            "spec.broker.endpoint",
            "spec.broker.allowEndpointOverride",
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
            "spec.breakers.positionDrift",
            "spec.webhooks.name",
            "spec.webhooks.format",
            "spec.webhooks.secretRef",
            "spec.webhooks.allowedCidrs",
            "spec.webhooks.scope");

    /** By the operator. */
    private static final Set<String> IN_A_CLUSTER = Set.of(
            "spec.ingress.className",
            "spec.ingress.host",
            "spec.ingress.tlsSecretName",
            "spec.database",
            "spec.scaling.gateway",
            "spec.scaling.risk",
            "spec.scaling.broker",
            "spec.scaling.audit",
            "spec.monitoring",
            "spec.suspend",
            "spec.deletionPolicy");

    /** Where only some values are in force. */
    private static final Map<String, Set<String>> VALUES =
            Map.of("spec.webhooks.format", Set.of("TradingView", "Native"));

    static InForce at(Place place) {
        return switch (place) {
            case MACHINE -> new InForce(EVERYWHERE);
            case CLUSTER ->
                new InForce(Stream.concat(EVERYWHERE.stream(), IN_A_CLUSTER.stream())
                        .collect(Collectors.toUnmodifiableSet()));
        };
    }

    boolean whole(String path) {
        return paths.contains(path);
    }

    /** Whether something below the path is in force. */
    boolean partly(String path) {
        return paths.stream().anyMatch(known -> known.startsWith(path + "."));
    }

    boolean takes(String path, Object value) {
        Set<String> served = VALUES.get(path);
        return served == null || served.contains(value.toString());
    }
}
