package dev.tradeplane.broker.adapter.alpaca;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import dev.tradeplane.broker.adapter.BrokerUnavailableException;
import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Unknown;
import dev.tradeplane.broker.adapter.wire.BrokerTimes;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A broker that answers everything with the same success, which means nothing. */
class AlpacaReportsTest {
    private static final OrderIntent INTENT =
            Desk.anOrder().buy(10).limit("180").build();

    private final SentOrder order = SentOrder.known(Desk.newId(), BrokerOrderId.of("b0"), INTENT);
    private HttpServer server;
    private AlpacaBroker alpaca;
    private byte[] answer = {};

    @BeforeEach
    void opens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        URI address = URI.create("http://localhost:" + server.getAddress().getPort());
        alpaca = new AlpacaBroker(new Keys(false, address), new Patience(), Clock.systemUTC(), Desk.knowing());
    }

    @AfterEach
    void closes() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[{}]",
                "[7]",
                "{\"orders\":[]}",
                "[{\"id\":\"b0\",\"status\":\"new\",\"created_at\":\"yesterday\"}]",
                "[{\"id\":\"b0\",\"status\":\"new\",\"created_at\":\"2026-11-23T15:00:00Z\",\"qty\":\"many\"}]"
            })
    void isNotTakenForAnEmptyBook(String nonsense) {
        answer = nonsense.getBytes(StandardCharsets.UTF_8);

        assertUnavailable(() -> alpaca.orders());
        assertUnavailable(() -> alpaca.probe());
        assertUnavailable(() -> alpaca.find(order));
        assertUnavailable(() -> alpaca.find(List.of(order, order, order)));
        assertUnavailable(() -> alpaca.trades(order));
        assertUnavailable(() -> alpaca.funds());
        assertUnavailable(() -> alpaca.ordersOfOthers());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"id\":\"\"}", "[]", "7", "null"})
    void isNoProofThatAnOrderWasTaken(String nonsense) {
        answer = nonsense.getBytes(StandardCharsets.UTF_8);

        assertInstanceOf(Unknown.class, alpaca.submit(Desk.toSend(INTENT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[{\"asset_class\":\"us_equity\",\"exchange\":\"NYSE\",\"symbol\":\"F\"}]"})
    void isNoPositionEither(String nonsense) {
        answer = nonsense.getBytes(StandardCharsets.UTF_8);

        assertUnavailable(() -> alpaca.positions());
    }

    private static void assertUnavailable(Runnable report) {
        assertThrows(BrokerUnavailableException.class, report::run);
    }

    private static final class Patience implements BrokerTimes {
        @Override
        public Duration connect() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration answer() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration download() {
            return Duration.ofSeconds(5);
        }

        @Override
        public int ratePercent() {
            return 100;
        }
    }
}
