package dev.tradeplane.e2e.cell;

/** The processes of a cell that may be killed one by one. */
public enum CellProcess {
    GATEWAY("gateway"),
    RISK_SERVICE("risk-service"),
    BROKER_SERVICE("broker-service"),
    AUDIT_SERVICE("audit-service"),
    POSTGRES("postgres");

    private final String id;

    CellProcess(String id) {
        this.id = id;
    }

    /** Its name in {@code run/} and {@code logs/}. */
    public String id() {
        return id;
    }
}
