package dev.tradeplane.cli.cell;

import dev.tradeplane.account.cell.ServiceName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where each process of a cell listens, on 127.0.0.1. Chosen once a run, so that a restarted service is found again. */
public record CellPorts(int postgres, List<Member> members, Map<Member, Integer> api, Map<Member, Integer> management) {
    public CellPorts {
        members = List.copyOf(members);
        api = Map.copyOf(api);
        management = Map.copyOf(management);
    }

    /** Chooses free ports for all but the first gateway, whose port people know. */
    public static CellPorts choose(int gatewayPort, int replicas, PortSearch search) {
        Map<Member, Integer> api = new HashMap<>();
        Map<Member, Integer> management = new HashMap<>();
        List<Member> members = Member.all(replicas);
        for (Member member : members) {
            boolean known = member.equals(Member.first(ServiceName.GATEWAY));
            api.put(member, known ? gatewayPort : search.next());
            management.put(member, search.next());
        }
        return new CellPorts(search.next(), members, api, management);
    }

    /** Where the first process of a service is. */
    public String baseUrl(ServiceName service) {
        return baseUrl(Member.first(service));
    }

    public String baseUrl(Member member) {
        return "http://127.0.0.1:" + api.get(member);
    }

    /** Where every process of a service is, the first one first. */
    public List<String> baseUrls(ServiceName service) {
        return members.stream()
                .filter(member -> member.service() == service)
                .map(this::baseUrl)
                .toList();
    }

    public String managementUrl(Member member) {
        return "http://127.0.0.1:" + management.get(member);
    }

    /** Without user or password: those are in the secrets. */
    public String postgresUrl() {
        return "postgresql://127.0.0.1:" + postgres + "/tradeplane";
    }
}
