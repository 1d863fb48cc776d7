package dev.tradeplane.operator.identity;

import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.operator.blueprint.Cell;
import java.util.Arrays;
import java.util.List;

/**
 * Which service calls which, and as whom.
 *
 * <p>The gateway asks broker-service through risk-service: nobody but risk-service reaches the port that sends orders.
 */
public final class Peers {
    private Peers() {}

    /** The service that answers when {@code caller} calls {@code peer}. */
    public static ServiceName answering(ServiceName caller, ServiceName peer) {
        return caller == ServiceName.GATEWAY && peer == ServiceName.BROKER ? ServiceName.RISK : peer;
    }

    /** Who opens connections to a service. */
    public static List<ServiceName> callersOf(ServiceName service) {
        return Arrays.stream(ServiceName.values())
                .filter(caller -> caller.calls().stream().anyMatch(peer -> answering(caller, peer) == service))
                .toList();
    }

    /** Whom a service opens connections to. */
    public static List<ServiceName> calledBy(ServiceName service) {
        return service.calls().stream()
                .map(peer -> answering(service, peer))
                .distinct()
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
