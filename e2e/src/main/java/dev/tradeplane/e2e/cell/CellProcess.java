package dev.tradeplane.e2e.cell;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a cell is made of. Each is a process, the first one of its kind where there are more. */
public enum CellProcess implements CellPart {
    GATEWAY("gateway"),
    RISK_SERVICE("risk-service"),
    BROKER_SERVICE("broker-service"),
    AUDIT_SERVICE("audit-service"),
    POSTGRES("postgres");

    /** A gateway, risk-service or broker-service may run more than once: the log has one writer, the database too. */
    private static final List<String> MANY = List.of("gateway", "risk-service", "broker-service");

    private final String id;

    CellProcess(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    /** All processes of its kind in a cell that runs each service so many times. */
    List<CellPart> all(int replicas) {
        int last = MANY.contains(id) ? replicas : 1;
        return Stream.<CellPart>concat(
                        Stream.of(this), IntStream.rangeClosed(2, last).mapToObj(n -> new Replica(this, n)))
                .toList();
    }
}
