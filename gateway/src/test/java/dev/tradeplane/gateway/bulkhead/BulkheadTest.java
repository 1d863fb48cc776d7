package dev.tradeplane.gateway.bulkhead;

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
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BulkheadTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private final Vertx vertx = Vertx.vertx();
    private final Queue<RoutingContext> waiting = new ConcurrentLinkedQueue<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private HttpServer server = vertx.createHttpServer();

    @BeforeEach
    void twoSignalsAndOneOfEachOther() {
        Bulkhead bulkhead = new Bulkhead(new Places(2, 1, 1), meters, new ObjectMapper());
        Router router = Router.router(vertx);
        router.route().handler(bulkhead::pass);
        router.route().handler(waiting::add);
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

    private record Places(int signals, int streams, int others) implements BulkheadConfig {}

    @Test
    void oneTooManyIsTurnedAwayAndMayComeAgain() {
        ask("POST", "/v1/orders");
        ask("POST", "/v1/orders");
        awaitWaiting(2);

        HttpResponse<String> third = ask("POST", "/v1/orders").join();

        assertEquals(503, third.statusCode());
        assertEquals("1", third.headers().firstValue("Retry-After").orElse(""));
        assertTrue(third.body().contains("https://tradeplane.dev/problems/unavailable"), third.body());
        assertEquals(1, meters.counter("gateway.requests.turned.away").count());
    }

    @Test
    void anAnswerMakesRoom() {
        CompletableFuture<HttpResponse<String>> first = ask("POST", "/v1/orders");
        CompletableFuture<HttpResponse<String>> second = ask("POST", "/v1/orders");
        awaitWaiting(2);

        waiting.remove().end("done");
        CompletableFuture.anyOf(first, second).join();

        ask("POST", "/v1/orders");
        awaitWaiting(2);
    }

    @Test
    void whoHangsUpMakesRoom() {
        CompletableFuture<HttpResponse<String>> first = ask("POST", "/v1/orders");
        ask("POST", "/v1/orders");
        awaitWaiting(2);

        first.cancel(true);

        eventually(
                SOON,
                () -> assertEquals(
                        1,
                        waiting.stream().filter(one -> one.response().closed()).count()));
        ask("POST", "/v1/orders");
        awaitWaiting(3);
    }

    @Test
    void alertsAndNewOrdersShareTheirPlaces() {
        ask("POST", "/hooks/tradingview");
        ask("POST", "/v1/orders");
        awaitWaiting(2);

        assertEquals(503, ask("POST", "/hooks/tradingview/secret").join().statusCode());
    }

    @Test
    void aFloodOfSignalsLeavesRoomToHaltAndToListen() {
        ask("POST", "/v1/orders");
        ask("POST", "/v1/orders");
        awaitWaiting(2);

        ask("PUT", "/v1/account/trading-state");
        ask("GET", "/v1/events");
        awaitWaiting(4);

        assertEquals(503, ask("GET", "/v1/orders").join().statusCode());
        assertEquals(503, ask("GET", "/v1/events").join().statusCode());
    }

    private void awaitWaiting(int number) {
        eventually(SOON, () -> assertEquals(number, waiting.size()));
    }

    private CompletableFuture<HttpResponse<String>> ask(String method, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path))
                .method(method, BodyPublishers.noBody())
                .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }
}
