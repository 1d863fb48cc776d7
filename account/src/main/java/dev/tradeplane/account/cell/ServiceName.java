package dev.tradeplane.account.cell;

import java.util.List;

/** The four services of a cell, in the order they are stopped: first the door, last the book. */
public enum ServiceName {
    GATEWAY("gateway", "gateway"),
    RISK("risk-service", "risk"),
    BROKER("broker-service", "broker"),
    AUDIT("audit-service", "audit");

    private final String id;
    private final String schema;

    ServiceName(String id, String schema) {
        this.id = id;
        this.schema = schema;
    }

    /** Its name in files, logs and calls. */
    public String id() {
        return id;
    }

    /** Its schema and runtime role in the database. */
    public String schema() {
        return schema;
    }

    /** The services it may call; nothing else gets its key accepted. */
    public List<ServiceName> calls() {
        return switch (this) {
            case GATEWAY -> List.of(RISK, AUDIT);
            case RISK -> List.of(BROKER, AUDIT);
            case BROKER -> List.of(RISK, AUDIT);
            case AUDIT -> List.of();
        };
    }
}
