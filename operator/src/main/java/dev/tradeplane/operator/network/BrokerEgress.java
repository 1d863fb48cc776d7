package dev.tradeplane.operator.network;

import dev.tradeplane.account.broker.BrokerName;
import dev.tradeplane.account.broker.BrokerSpec;
import dev.tradeplane.operator.blueprint.Cell;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way to the broker: the only one out of the cluster. */
final class BrokerEgress {
    private static final int HTTPS = 443;
    private static final int PLAIN_HTTP = 80;

    private BrokerEgress() {}

    static List<NetworkPolicyEgressRule> of(Cell cell) {
        BrokerSpec broker = cell.spec().broker();
        @Nullable String endpoint = broker.endpoint();
        if (endpoint != null) {
            return List.of(to(URI.create(endpoint)));
        }
        return broker.name() == BrokerName.PAPER ? List.of() : List.of(Policy.to(List.of(Networks.outside()), HTTPS));
    }

    /** A simulator or a proxy may stand anywhere, inside the cluster too. */
    private static NetworkPolicyEgressRule to(URI endpoint) {
        int usual = "https".equals(endpoint.getScheme()) ? HTTPS : PLAIN_HTTP;
        int port = endpoint.getPort() < 0 ? usual : endpoint.getPort();
        return Policy.to(List.of(Networks.anyOrOne(endpoint.getHost())), port);
    }
}
