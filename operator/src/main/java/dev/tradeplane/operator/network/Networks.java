package dev.tradeplane.operator.network;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeerBuilder;
import java.util.List;
import java.util.regex.Pattern;

/** Addresses as a policy writes them. A policy knows no names. */
final class Networks {
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final String ALL = "0.0.0.0/0";

    /** Where clusters, hosts and cloud metadata live. */
    private static final List<String> INSIDE =
            List.of("10.0.0.0/8", "100.64.0.0/10", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16");

    private Networks() {}

    static NetworkPolicyPeer one(String ip) {
        return block(ip.indexOf(':') >= 0 ? ip + "/128" : ip + "/32", List.of());
    }

    /** One address, or any if the host is a name. */
    static NetworkPolicyPeer anyOrOne(String host) {
        return host.indexOf(':') >= 0 || IPV4.matcher(host).matches() ? one(host) : block(ALL, List.of());
    }

    static NetworkPolicyPeer outside() {
        return block(ALL, INSIDE);
    }

    private static NetworkPolicyPeer block(String network, List<String> without) {
        return new NetworkPolicyPeerBuilder()
                .withNewIpBlock()
                .withCidr(network)
                .withExcept(without)
                .endIpBlock()
                .build();
    }
}
