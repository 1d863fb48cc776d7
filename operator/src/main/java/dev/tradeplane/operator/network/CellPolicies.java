package dev.tradeplane.operator.network;

import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.operator.blueprint.Cell;
import dev.tradeplane.operator.blueprint.DatabaseAddress;
import dev.tradeplane.operator.identity.Peers;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Nothing passes, in or out, but the calls a cell is made of. */
final class CellPolicies {
    private final Cell cell;
    private final Flows flows;

    private CellPolicies(Cell cell) {
        this.cell = cell;
        this.flows = new Flows(cell);
    }

    static Stream<NetworkPolicy> of(Cell cell) {
        CellPolicies policies = new CellPolicies(cell);
        Stream<NetworkPolicy> always = Stream.concat(
                Stream.of(policies.denyAll(), policies.preparation()),
                Arrays.stream(ServiceName.values()).map(policies::service));
        return switch (cell.spec().database().mode()) {
            case EMBEDDED -> Stream.concat(always, Stream.of(policies.postgres()));
            case CLOUD_NATIVE_PG, EXTERNAL -> always;
        };
    }

    private NetworkPolicy denyAll() {
        return Policy.of(cell.meta("default-deny"), Map.of(Cell.ACCOUNT_LABEL, cell.name()), List.of(), List.of());
    }

    private NetworkPolicy service(ServiceName service) {
        return Policy.of(cell.meta(service.id()), cell.selector(service.id()), into(service), outOf(service));
    }

    private List<NetworkPolicyIngressRule> into(ServiceName service) {
        List<NetworkPolicyIngressRule> rules = new ArrayList<>();
        if (service == ServiceName.GATEWAY) {
            rules.add(Policy.fromAnybody(NetworkPart.HTTP));
        } else {
            List<NetworkPolicyPeer> callers = new ArrayList<>(Peers.callersOf(service).stream()
                    .map(caller -> flows.component(caller.id()))
                    .toList());
            if (service == ServiceName.RISK) {
                callers.add(flows.operator());
            }
            rules.add(Policy.from(callers, NetworkPart.HTTP));
        }
        if (!cell.installation().prometheusNamespaces().isEmpty()) {
            rules.add(Policy.from(List.of(flows.prometheus()), NetworkPart.MANAGEMENT));
        }
        return rules;
    }

    private List<NetworkPolicyEgressRule> outOf(ServiceName service) {
        List<NetworkPolicyEgressRule> rules = new ArrayList<>(List.of(flows.toDns(), flows.toDatabase()));
        List<NetworkPolicyPeer> called =
                service.calls().stream().map(peer -> flows.component(peer.id())).toList();
        if (!called.isEmpty()) {
            rules.add(Policy.to(called, NetworkPart.HTTP));
        }
        rules.addAll(flows.toApiServer());
        if (service == ServiceName.BROKER) {
            rules.addAll(BrokerEgress.of(cell));
        }
        return rules;
    }

    private NetworkPolicy preparation() {
        return Policy.of(
                cell.meta(Cell.PREPARATION),
                cell.selector(Cell.PREPARATION),
                List.of(),
                List.of(flows.toDns(), flows.toDatabase()));
    }

    private NetworkPolicy postgres() {
        List<NetworkPolicyPeer> clients = Stream.concat(
                        Arrays.stream(ServiceName.values()).map(ServiceName::id), Stream.of(Cell.PREPARATION))
                .map(flows::component)
                .toList();
        return Policy.of(
                cell.meta(Cell.POSTGRES),
                cell.selector(Cell.POSTGRES),
                List.of(Policy.from(clients, DatabaseAddress.PORT)),
                List.of());
    }
}
