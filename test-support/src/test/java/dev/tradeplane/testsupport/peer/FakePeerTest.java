package dev.tradeplane.testsupport.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tradeplane.contracts.market.MarketExtract;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.testsupport.clock.TickingClock;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import dev.tradeplane.testsupport.json.WireJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakePeerTest {
    private static final String ENTRIES = "/internal/entries";

    private final FakePeer peer = FakePeer.start(TickingClock.onMondayMorning());
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        peer.close();
        client.close();
    }

    @Test
    void remembersEachLineItTook() throws IOException, InterruptedException {
        assertEquals(204, post("{\"a\":1}\n{\"a\":2}\n").statusCode());

        assertEquals(List.of("{\"a\":1}", "{\"a\":2}"), peer.lines(ENTRIES));
        assertEquals("Bearer key", peer.requests(ENTRIES).getFirst().authorization());
    }

    @Test
    void takesNothingWhileItFails() throws IOException, InterruptedException {
        peer.at(ENTRIES, new Behaviour.Answers(503, "{}"));

        assertEquals(503, post("{}\n").statusCode());
        assertEquals(List.of(), peer.lines(ENTRIES));
        assertEquals(1, peer.requests(ENTRIES).size());
    }

    @Test
    void takesButDoesNotSaySo() {
        peer.at(ENTRIES, new Behaviour.TakesAndDrops());

        assertThrows(IOException.class, () -> post("{}\n"));
        assertFalse(peer.lines(ENTRIES).isEmpty());
    }

    @Test
    void makesItsAnswerFromTheRequest() throws IOException, InterruptedException {
        peer.at(ENTRIES, new Behaviour.Computes(body -> "[" + body + "]"));

        assertEquals("[{}]", post("{}").body());
        assertEquals(List.of("{}"), peer.lines(ENTRIES));
    }

    @Test
    void dropsWithoutTaking() {
        peer.at(ENTRIES, new Behaviour.Drops());

        assertThrows(IOException.class, () -> post("{}\n"));
        assertEquals(List.of(), peer.lines(ENTRIES));
    }

    @Test
    void keepsTheCallerWaitingWhileItHangs() {
        peer.at(ENTRIES, new Behaviour.Hangs());

        assertThrows(HttpTimeoutException.class, () -> post("{}\n"));
    }

    @Test
    void servesInstrumentsAndQuotesOfNow() throws IOException, InterruptedException {
        peer.quotes(InstrumentsOfIndia.TCS, Price.of("3500"));

        Quote tcs = List.of(WireJson.read(get("/internal/quotes"), Quote[].class)).stream()
                .filter(quote -> quote.instrument().equals(InstrumentsOfIndia.TCS))
                .findFirst()
                .orElseThrow();

        assertEquals(Price.of("3500"), tcs.lastPrice());
        assertEquals(TickingClock.MONDAY_MORNING, tcs.observedAt());
        assertEquals(
                InstrumentsOfIndia.all(),
                WireJson.read(get("/internal/instruments"), MarketExtract.class).instruments());
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(peer.url() + ENTRIES))
                        .timeout(Duration.ofMillis(500))
                        .header("Authorization", "Bearer key")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private String get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(peer.url() + path)).build(), BodyHandlers.ofString())
                .body();
    }
}
