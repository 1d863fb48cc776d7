package dev.tradeplane.outbox.peer;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.contracts.problem.Problem;
import dev.tradeplane.outbox.trace.Traces;
import dev.tradeplane.outbox.web.ProblemException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calls a peer and waits for the answer; use it from virtual or worker threads. A problem the peer answers is thrown as
 * it came, unless it is that we may not call; anything else but success is {@link PeerUnavailableException}, after which
 * nothing is known.
 */
@Singleton
public class PeerClient {
    private static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int SERVER_ERROR = 500;

    private final PeerConfig config;
    private final PeerIdentity identity;
    private final ObjectMapper json;
    private final HttpClient http;
    private final Attempts attempts;

    PeerClient(PeerConfig config, PeerIdentity identity, ObjectMapper json) {
        this.config = config;
        this.identity = identity;
        this.json = json;
        this.attempts = new Attempts(config.retryFor());
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /** Posts lines of JSON; returns when the peer has stored them all. Tried once: a relay repeats in its own time. */
    public void deliver(Peer peer, String path, byte[] lines) {
        HttpRequest request = request(peer, path, "application/x-ndjson")
                .POST(BodyPublishers.ofByteArray(lines))
                .build();
        success(peer, answered(peer, () -> http.send(request, BodyHandlers.ofByteArray())));
    }

    public <R> R get(Peer peer, String path, Class<R> type) {
        HttpRequest request = request(peer, path, null).GET().build();
        return read(peer, sendAgain(peer, request), body -> json.readValue(body, type));
    }

    /** Asks a question the peer may think about for so long before it answers. */
    public <R> R ask(Peer peer, String path, Duration thinking, Class<R> type) {
        HttpRequest request = request(peer, path, null)
                .timeout(config.requestTimeout().plus(thinking))
                .GET()
                .build();
        return read(peer, sendAgain(peer, request), body -> json.readValue(body, type));
    }

    /** Posts what the peer does once however often it comes, so that a connection that breaks is no reason to give up. */
    public <R> R insist(Peer peer, String path, Object body, TypeReference<R> type) {
        HttpRequest request = bodied(peer, "POST", path, body);
        return read(peer, sendAgain(peer, request), answer -> json.readValue(answer, type));
    }

    /** Follows an answer that does not end, line by line. Close the stream to hang up. */
    public Stream<String> follow(Peer peer, String path) {
        HttpRequest request = request(peer, path, null).GET().build();
        HttpResponse<Stream<String>> response = answered(peer, () -> http.send(request, BodyHandlers.ofLines()));
        if (response.statusCode() != OK) {
            response.body().close();
            throw new PeerUnavailableException(peer, new IOException("answered " + response.statusCode()));
        }
        return response.body();
    }

    /** Sends a body (or none) with any method and reads the answer as the given type. */
    public <R> R call(Peer peer, String method, String path, @Nullable Object body, TypeReference<R> type) {
        return read(peer, send(peer, bodied(peer, method, path, body)), answer -> json.readValue(answer, type));
    }

    public <R> R call(Peer peer, String method, String path, @Nullable Object body, Class<R> type) {
        return read(peer, send(peer, bodied(peer, method, path, body)), answer -> json.readValue(answer, type));
    }

    /** Sends a body and expects no content back. */
    public void tell(Peer peer, String method, String path, @Nullable Object body) {
        success(peer, send(peer, bodied(peer, method, path, body)));
    }

    private HttpRequest bodied(Peer peer, String method, String path, @Nullable Object body) {
        try {
            HttpRequest.BodyPublisher publisher =
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
            return request(peer, path, "application/json")
                    .method(method, publisher)
                    .build();
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot write " + path + " as JSON", e);
        }
    }

    private HttpRequest.Builder request(Peer peer, String path, @Nullable String contentType) {
        URI base = config.url().get(peer.key());
        if (base == null) {
            throw new IllegalStateException("tradeplane.peers.url." + peer.key() + " is not set");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(config.requestTimeout())
                .header("Authorization", "Bearer " + identity.tokenFor(peer));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        String traceparent = Traces.currentTraceparent();
        if (traceparent != null) {
            request.header("traceparent", traceparent);
        }
        return request;
    }

    private HttpResponse<byte[]> send(Peer peer, HttpRequest request) {
        return answered(peer, () -> attempts.untilConnected(() -> http.send(request, BodyHandlers.ofByteArray())));
    }

    private HttpResponse<byte[]> sendAgain(Peer peer, HttpRequest request) {
        return answered(peer, () -> attempts.untilAnswered(() -> http.send(request, BodyHandlers.ofByteArray())));
    }

    private static <R> R answered(Peer peer, Attempts.Attempt<R> attempt) {
        try {
            return attempt.make();
        } catch (IOException e) {
            throw new PeerUnavailableException(peer, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PeerUnavailableException(peer, e);
        }
    }

    private interface Reading<R> {
        R from(byte[] body) throws IOException;
    }

    private <R> R read(Peer peer, HttpResponse<byte[]> response, Reading<R> reading) {
        success(peer, response);
        try {
            return reading.from(response.body());
        } catch (IOException e) {
            throw new PeerUnavailableException(peer, e);
        }
    }

    private void success(Peer peer, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status >= OK && status < MULTIPLE_CHOICES) {
            return;
        }
        // It is us whom the peer does not let in: that says nothing to whoever asked us.
        boolean ours = status == UNAUTHORIZED || status == FORBIDDEN;
        if (status >= BAD_REQUEST && status < SERVER_ERROR && !ours) {
            throw problemOf(peer, response);
        }
        throw new PeerUnavailableException(peer, new IOException("answered " + status));
    }

    private RuntimeException problemOf(Peer peer, HttpResponse<byte[]> response) {
        try {
            return new ProblemException(json.readValue(response.body(), Problem.class));
        } catch (IOException e) {
            return new PeerUnavailableException(peer, new IOException("answered " + response.statusCode(), e));
        }
    }
}
