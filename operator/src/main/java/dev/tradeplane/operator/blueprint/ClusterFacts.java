package dev.tradeplane.operator.blueprint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.operator.blueprint.Surroundings.Address;
import dev.tradeplane.operator.blueprint.Surroundings.Issuer;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Comparator;
import java.util.List;

/**
 * What only the cluster knows: who signs the tokens of its service accounts, and where its API server is.
 *
 * @param apiServer sorted, so that the same cluster gives the same policies
 */
record ClusterFacts(Issuer issuer, List<Address> apiServer) {
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final String KEYS = "/openid/v1/jwks";

    ClusterFacts {
        apiServer = List.copyOf(apiServer);
    }

    static ClusterFacts ask(KubernetesClient client) {
        JsonNode discovery = client.getKubernetesSerialization().unmarshal(client.raw(DISCOVERY), JsonNode.class);
        return new ClusterFacts(new Issuer(discovery.path("issuer").asText(), client.raw(KEYS)), addresses(client));
    }

    private static List<Address> addresses(KubernetesClient client) {
        EndpointSlice slice = client.discovery()
                .v1()
                .endpointSlices()
                .inNamespace("default")
                .withName("kubernetes")
                .require();
        return slice.getEndpoints().stream()
                .flatMap(endpoint -> endpoint.getAddresses().stream())
                .flatMap(ip -> slice.getPorts().stream().map(port -> new Address(ip, port.getPort())))
                .sorted(Comparator.comparing(Address::ip).thenComparingInt(Address::port))
                .toList();
    }
}
