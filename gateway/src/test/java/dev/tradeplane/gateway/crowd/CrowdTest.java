package dev.tradeplane.gateway.crowd;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CrowdTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private final Vertx vertx = Vertx.vertx();
    private final Queue<RoutingContext> waiting = new ConcurrentLinkedQueue<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private HttpServer server = vertx.createHttpServer();

    @BeforeEach
    void twoRequestsAndOneStream() {
        Crowd crowd = new Crowd(new Places(2, 1), meters, new ObjectMapper());
        Router router = Router.router(vertx);
        router.route().handler(crowd::pass);
        router.route("/v1/*").handler(waiting::add);
        router.route("/q/*").handler(context -> context.end("well"));
        server = server.requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void close() {
        client.shutdownNow();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private record Places(int requests, int streams) implements CrowdConfig {}

    @Test
    void oneTooManyIsTurnedAwayAndMayComeAgain() {
        ask("/v1/orders", "*/*");
        ask("/v1/orders", "*/*");
        awaitWaiting(2);

        HttpResponse<String> third = ask("/v1/orders", "*/*").join();

        assertEquals(503, third.statusCode());
        assertEquals("1", third.headers().firstValue("Retry-After").orElse(""));
        assertTrue(third.body().contains("https://tradeplane.dev/problems/unavailable"), third.body());
        assertEquals(1, meters.counter("gateway.requests.turned.away").count());
    }

    @Test
    void anAnswerMakesRoom() {
        CompletableFuture<HttpResponse<String>> first = ask("/v1/orders", "*/*");
        CompletableFuture<HttpResponse<String>> second = ask("/v1/orders", "*/*");
        awaitWaiting(2);

        waiting.remove().end("done");
        CompletableFuture.anyOf(first, second).join();

        ask("/v1/orders", "*/*");
        awaitWaiting(2);
    }

    @Test
    void whoHangsUpMakesRoom() {
        CompletableFuture<HttpResponse<String>> first = ask("/v1/orders", "*/*");
        ask("/v1/orders", "*/*");
        awaitWaiting(2);

        first.cancel(true);

        eventually(
                SOON,
                () -> assertEquals(
                        1,
                        waiting.stream().filter(one -> one.response().closed()).count()));
        ask("/v1/orders", "*/*");
        awaitWaiting(3);
    }

    @Test
    void streamsAreCountedApartAndHealthIsNot() {
        ask("/v1/stream", "text/event-stream");
        ask("/v1/orders", "*/*");
        ask("/v1/orders", "*/*");
        awaitWaiting(3);

        assertEquals(503, ask("/v1/stream", "text/event-stream").join().statusCode());
        assertEquals(200, ask("/q/health/live", "*/*").join().statusCode());
    }

    private void awaitWaiting(int number) {
        eventually(SOON, () -> assertEquals(number, waiting.size()));
    }

    private CompletableFuture<HttpResponse<String>> ask(String path, String accept) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path))
                .header("Accept", accept)
                .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }
}
