package dev.tradeplane.testsupport.database;

import java.util.List;
import java.util.Locale;

/** The four services: their database name, their name among peers, and who may call whom. */
enum CellService {
    GATEWAY("gateway", List.of()),
    RISK("risk-service", List.of("gateway", "broker-service")),
    BROKER("broker-service", List.of("gateway", "risk-service")),
    AUDIT("audit-service", List.of("gateway", "risk-service", "broker-service"));

    private final String peerName;
    private final List<String> callers;

    CellService(String peerName, List<String> callers) {
        this.peerName = peerName;
        this.callers = callers;
    }

    static CellService named(String schema) {
        return valueOf(schema.toUpperCase(Locale.ROOT));
    }

    String schema() {
        return name().toLowerCase(Locale.ROOT);
    }

    String peerName() {
        return peerName;
    }

    List<String> callers() {
        return callers;
    }

    boolean calls(CellService other) {
        return other.callers.contains(peerName);
    }
}
