package dev.tradeplane.cli.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.cli.wiring.CellJson;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * A cluster and the namespace looked into. Objects are read as trees: what another version of the operator wrote is
 * shown, not refused.
 *
 * @param namespace where accounts are looked for
 */
public record Cluster(KubernetesClient client, String namespace) implements AutoCloseable {
    /** The object, or nothing when it, or its whole kind, is not there. */
    public Optional<JsonNode> get(String path) {
        return Optional.ofNullable(asked(() -> Optional.ofNullable(client.raw(path)))
                .map(Cluster::tree)
                .orElse(null));
    }

    /** The items of a list; none when the kind is not there. */
    public List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        get(path).ifPresent(list -> list.path("items").forEach(items::add));
        return items;
    }

    /** Creates the object; the answer. */
    public JsonNode create(String path, Object body) {
        return tree(asked(() -> client.raw(path, "POST", CellJson.write(body))));
    }

    /**
     * Opens a local port, on loopback, that leads to a port of a pod. It is closed with the cluster.
     *
     * @return the local port
     */
    public int forward(String pod, int port) {
        return asked(() -> client.pods()
                .inNamespace(namespace)
                .withName(pod)
                .portForward(port, InetAddress.getLoopbackAddress(), 0)
                .getLocalPort());
    }

    /** A body that is read while it comes; the caller closes it. */
    public InputStream stream(String path) {
        HttpRequest request = client.getHttpClient()
                .newHttpRequestBuilder()
                .uri(client.getMasterUrl().toString().replaceFirst("/$", "") + path)
                .build();
        try {
            HttpResponse<InputStream> answer =
                    client.getHttpClient().sendAsync(request, InputStream.class).join();
            if (!answer.isSuccessful()) {
                throw refused(answer);
            }
            return answer.body();
        } catch (CompletionException | IOException e) {
            throw ClusterException.away(client.getMasterUrl().toString(), e);
        }
    }

    private <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (KubernetesClientException e) {
            throw ClusterException.of(e, client.getMasterUrl().toString());
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private static ClusterException refused(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body()) {
            return ClusterException.refused(answer.code(), tree(new String(body.readAllBytes(), UTF_8)));
        }
    }

    private static JsonNode tree(String json) {
        return CellJson.read(json, JsonNode.class);
    }
}
