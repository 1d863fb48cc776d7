package dev.tradeplane.testsupport.database;

import java.util.List;
import java.util.Locale;

/** The four services: their database name, their name among peers, and who may call whom. */
enum CellService {
    GATEWAY("gateway"),
    RISK("risk-service"),
    BROKER("broker-service"),
    AUDIT("audit-service");

    /** No service of the cell, but it calls one. */
    static final String OPERATOR = "operator";

    private final String peerName;

    CellService(String peerName) {
        this.peerName = peerName;
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

    /** Peer names of the services that may call this one. */
    List<String> callers() {
        return switch (this) {
            case GATEWAY -> List.of();
            case RISK -> List.of(GATEWAY.peerName, BROKER.peerName, OPERATOR);
            case BROKER -> List.of(RISK.peerName);
            case AUDIT -> List.of(GATEWAY.peerName, RISK.peerName, BROKER.peerName);
        };
    }

    boolean calls(CellService other) {
        return other.callers().contains(peerName);
    }
}
