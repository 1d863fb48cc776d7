package dev.tradeplane.operator.reading;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.tradeplane.contracts.order.AccountView;
import dev.tradeplane.contracts.order.Position;
import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.contracts.order.TradingStateChange;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * The risk-service of a cell, as the operator meets it: it may look, halt and cancel. Waits for answers, so call it
 * from virtual or worker threads. Throws CellUnavailableException.
 */
public final class CellDoor {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final JavaType POSITIONS = JSON.getTypeFactory().constructCollectionType(List.class, Position.class);
    private static final String BY = "operator";

    private final HttpClient http;
    private final OwnTokens tokens;
    private final Function<ResourceID, URI> address;
    private final Duration timeout;

    /**
     * @param self namespace and name of the operator's service account
     * @param address where the risk-service of an account is
     */
    public CellDoor(
            KubernetesClient client,
            ResourceID self,
            Function<ResourceID, URI> address,
            Duration timeout,
            Clock clock) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
        this.tokens = new OwnTokens(client, self.getNamespace().orElseThrow(), self.getName(), clock);
        this.address = address;
        this.timeout = timeout;
    }

    /** The Service the operator makes for it. */
    public static URI inCluster(ResourceID account) {
        return URI.create("http://" + account.getName() + "-risk-service."
                + account.getNamespace().orElseThrow() + ".svc:8080");
    }

    public AccountView account(ResourceID account) {
        return read(send(account, "GET", "/internal/account", BodyPublishers.noBody()), AccountView.class);
    }

    public List<Position> positions(ResourceID account) {
        byte[] answer = send(account, "GET", "/internal/positions", BodyPublishers.noBody());
        try {
            return JSON.readValue(answer, POSITIONS);
        } catch (IOException unreadable) {
            throw new CellUnavailableException("answers what is no list of positions");
        }
    }

    /** No new orders from now on; every working one is cancelled. */
    public void halt(ResourceID account, String reason) {
        try {
            byte[] change = JSON.writeValueAsBytes(new TradingStateChange(TradingState.HALTED, reason, true, BY));
            send(account, "PUT", "/internal/trading-state", BodyPublishers.ofByteArray(change));
        } catch (IOException unwritable) {
            throw new IllegalStateException("a trading state cannot be written as JSON", unwritable);
        }
    }

    public void cancelAll(ResourceID account) {
        send(account, "POST", "/internal/orders/cancel?by=" + BY, BodyPublishers.noBody());
    }

    /** A cell that is gone. */
    void forget(ResourceID account) {
        tokens.forget(audience(account));
    }

    private byte[] send(ResourceID account, String method, String path, BodyPublisher body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address.apply(account).resolve(path))
                    .timeout(timeout)
                    .header("Authorization", "Bearer " + tokens.of(audience(account)))
                    .header("Content-Type", "application/json")
                    .method(method, body)
                    .build();
            var answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() == HttpURLConnection.HTTP_UNAUTHORIZED) {
                forget(account);
            }
            if (answer.statusCode() >= HttpURLConnection.HTTP_MULT_CHOICE) {
                throw new CellUnavailableException("answers " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException silent) {
            // In whatever way: one that is silent in another way a minute later is no news.
            throw new CellUnavailableException("does not answer");
        } catch (KubernetesClientException noToken) {
            throw new CellUnavailableException("cannot be asked: there is no token for it");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CellUnavailableException("is not waited for: the operator stops");
        }
    }

    private static <T> T read(byte[] answer, Class<T> type) {
        try {
            return JSON.readValue(answer, type);
        } catch (IOException unreadable) {
            throw new CellUnavailableException("answers what is no " + type.getSimpleName());
        }
    }

    private static String audience(ResourceID account) {
        return "tradeplane.dev/" + account.getNamespace().orElseThrow() + "/" + account.getName() + "/risk-service";
    }
}
