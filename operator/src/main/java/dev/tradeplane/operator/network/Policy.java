package dev.tradeplane.operator.network;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Map;

/** Policies for both directions, and their rules. */
final class Policy {
    private static final String TCP = "TCP";

    private Policy() {}

    static NetworkPolicy of(
            ObjectMeta meta,
            Map<String, String> pods,
            List<NetworkPolicyIngressRule> into,
            List<NetworkPolicyEgressRule> outOf) {
        return new NetworkPolicyBuilder()
                .withMetadata(meta)
                .withNewSpec()
                .withNewPodSelector()
                .withMatchLabels(pods)
                .endPodSelector()
                .withPolicyTypes("Ingress", "Egress")
                .withIngress(into)
                .withEgress(outOf)
                .endSpec()
                .build();
    }

    static NetworkPolicyIngressRule fromAnybody(int port) {
        return new NetworkPolicyIngressRuleBuilder().withPorts(port(TCP, port)).build();
    }

    static NetworkPolicyIngressRule from(List<NetworkPolicyPeer> peers, int port) {
        return new NetworkPolicyIngressRuleBuilder()
                .withFrom(peers)
                .withPorts(port(TCP, port))
                .build();
    }

    static NetworkPolicyEgressRule to(List<NetworkPolicyPeer> peers, int port) {
        return new NetworkPolicyEgressRuleBuilder()
                .withTo(peers)
                .withPorts(port(TCP, port))
                .build();
    }

    static NetworkPolicyEgressRule toUdpAndTcp(List<NetworkPolicyPeer> peers, int port) {
        return new NetworkPolicyEgressRuleBuilder()
                .withTo(peers)
                .withPorts(port("UDP", port), port(TCP, port))
                .build();
    }

    private static NetworkPolicyPort port(String protocol, int port) {
        return new NetworkPolicyPort(null, new IntOrString(port), protocol);
    }
}
