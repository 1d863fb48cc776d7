package dev.tradeplane.operator.blueprint;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a cell's resources need to know of the cluster and of the operator.
 *
 * @param issuer who signs the tokens of service accounts, and with which keys
 * @param apiServer addresses of the API server, for network policies
 */
public record Surroundings(Installation installation, Issuer issuer, List<Address> apiServer) {
    public Surroundings {
        apiServer = List.copyOf(apiServer);
    }

    /**
     * What whoever installed the operator decided.
     *
     * @param images repository and tag of what runs
     * @param operator the service account of the operator, which may call risk-service
     * @param prometheusNamespaces labels of the namespaces that may read metrics
     */
    public record Installation(Images images, OperatorIdentity operator, Map<String, String> prometheusNamespaces) {
        public Installation {
            prometheusNamespaces = Collections.unmodifiableMap(new TreeMap<>(prometheusNamespaces));
        }
    }

    /** A repository such as {@code tradeplane} and a tag; postgres is named in full. */
    public record Images(String repository, String tag, String pullPolicy, String postgres) {
        public String of(String component) {
            return repository + "/" + component + ":" + tag;
        }
    }

    /** {@code jwks} is the key set as the API server publishes it. */
    public record Issuer(String url, String jwks) {}

    public record Address(String ip, int port) {}

    public record OperatorIdentity(String namespace, String serviceAccount) {}
}
