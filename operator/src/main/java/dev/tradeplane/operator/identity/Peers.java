package dev.tradeplane.operator.identity;

import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.operator.blueprint.Cell;
import java.util.Arrays;
import java.util.List;

/** Which service calls which, and as whom. */
public final class Peers {
    private Peers() {}

    /** Who opens connections to a service. */
    public static List<ServiceName> callersOf(ServiceName service) {
        return Arrays.stream(ServiceName.values())
                .filter(caller -> caller.calls().contains(service))
                .toList();
    }

    /** What a token must be meant for to be let in by a service. */
    public static String audience(Cell cell, ServiceName service) {
        return "tradeplane.dev/" + cell.namespace() + "/" + cell.name() + "/" + service.id();
    }

    /** Whom the token of a service speaks of. */
    public static String subject(Cell cell, ServiceName service) {
        return subject(cell.namespace(), cell.named(service.id()));
    }

    /** Whom the token of any service account speaks of. */
    public static String subject(String namespace, String serviceAccount) {
        return "system:serviceaccount:" + namespace + ":" + serviceAccount;
    }
}
