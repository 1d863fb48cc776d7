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
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
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
    private static final int UNAVAILABLE = 503;

    private final PeerConfig config;
    private final PeerIdentity identity;
    private final ObjectMapper json;
    private final HttpClient http;
    private final Attempts attempts;
    private final Map<Peer, Addresses> addresses = new ConcurrentHashMap<>();

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
        Asked asked =
                asked(peer, path, "application/x-ndjson", request -> request.POST(BodyPublishers.ofByteArray(lines)));
        success(peer, answered(peer, () -> exchange(asked, BodyHandlers.ofByteArray())));
    }

    public <R> R get(Peer peer, String path, Class<R> type) {
        return read(peer, sendAgain(got(peer, path)), body -> json.readValue(body, type));
    }

    /** Asks a question the peer may think about for so long before it answers. */
    public <R> R ask(Peer peer, String path, Duration thinking, Class<R> type) {
        Asked asked = asked(
                peer,
                path,
                null,
                request ->
                        request.timeout(config.requestTimeout().plus(thinking)).GET());
        return read(peer, sendAgain(asked), body -> json.readValue(body, type));
    }

    /** Asks once and waits no longer than this: for what is worth nothing when it comes late. */
    public <R> R getWithin(Duration patience, Peer peer, String path, Class<R> type) {
        Asked asked =
                asked(peer, path, null, request -> request.timeout(patience).GET());
        return read(
                peer,
                answered(peer, () -> exchange(asked, BodyHandlers.ofByteArray())),
                body -> json.readValue(body, type));
    }

    /** Posts what the peer does once however often it comes, so that a connection that breaks is no reason to give up. */
    public <R> R insist(Peer peer, String path, Object body, TypeReference<R> type) {
        return read(peer, sendAgain(bodied(peer, "POST", path, body)), answer -> json.readValue(answer, type));
    }

    /** Follows an answer that does not end, line by line. Close the stream to hang up. */
    public Stream<String> follow(Peer peer, String path) {
        Asked asked = got(peer, path);
        HttpResponse<Stream<String>> response = answered(peer, () -> exchange(asked, BodyHandlers.ofLines()));
        if (response.statusCode() != OK) {
            response.body().close();
            throw new PeerUnavailableException(peer, new IOException("answered " + response.statusCode()));
        }
        return response.body();
    }

    /** Sends a body (or none) with any method and reads the answer as the given type. */
    public <R> R call(Peer peer, String method, String path, @Nullable Object body, TypeReference<R> type) {
        return read(peer, send(bodied(peer, method, path, body)), answer -> json.readValue(answer, type));
    }

    public <R> R call(Peer peer, String method, String path, @Nullable Object body, Class<R> type) {
        return read(peer, send(bodied(peer, method, path, body)), answer -> json.readValue(answer, type));
    }

    /** Sends a body and expects no content back. */
    public void tell(Peer peer, String method, String path, @Nullable Object body) {
        success(peer, send(bodied(peer, method, path, body)));
    }

    private Asked bodied(Peer peer, String method, String path, @Nullable Object body) {
        try {
            HttpRequest.BodyPublisher publisher =
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
            return asked(peer, path, "application/json", request -> request.method(method, publisher));
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot write " + path + " as JSON", e);
        }
    }

    /** A request that can be sent to any of the peer's processes. */
    private record Asked(Peer peer, String path, HttpRequest.Builder request) {}

    private Asked got(Peer peer, String path) {
        return asked(peer, path, null, HttpRequest.Builder::GET);
    }

    private Asked asked(
            Peer peer, String path, @Nullable String contentType, UnaryOperator<HttpRequest.Builder> completed) {
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .timeout(config.requestTimeout())
                .header("Authorization", "Bearer " + identity.tokenFor(peer));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        String traceparent = Traces.currentTraceparent();
        if (traceparent != null) {
            request.header("traceparent", traceparent);
        }
        return new Asked(peer, path, completed.apply(request));
    }

    private HttpResponse<byte[]> send(Asked asked) {
        return answered(asked.peer(), () -> attempts.untilConnected(() -> exchange(asked, BodyHandlers.ofByteArray())));
    }

    private HttpResponse<byte[]> sendAgain(Asked asked) {
        return answered(asked.peer(), () -> attempts.untilAnswered(() -> exchange(asked, BodyHandlers.ofByteArray())));
    }

    private <T> HttpResponse<T> exchange(Asked asked, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        Addresses peer = addresses(asked.peer());
        URI base = peer.best();
        try {
            HttpRequest request =
                    asked.request().copy().uri(URI.create(base + asked.path())).build();
            HttpResponse<T> response = http.send(request, body);
            if (response.statusCode() == UNAVAILABLE) {
                peer.failed(base);
            }
            return response;
        } catch (IOException e) {
            peer.failed(base);
            throw e;
        }
    }

    private Addresses addresses(Peer peer) {
        return addresses.computeIfAbsent(peer, named -> {
            List<URI> urls = config.url().get(named.key());
            if (urls == null) {
                throw new IllegalStateException("tradeplane.peers.url." + named.key() + " is not set");
            }
            return new Addresses(urls, System::nanoTime);
        });
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
