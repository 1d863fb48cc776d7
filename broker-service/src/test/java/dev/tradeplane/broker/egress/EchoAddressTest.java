package dev.tradeplane.broker.egress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EchoAddressTest {
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final HttpServer server;
    private final EchoAddress echo = new EchoAddress(new ObjectMapper());

    EchoAddressTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.10", " 203.0.113.10\n", "{\"ip\":\"203.0.113.10\"}"})
    void readsTextAndJson(String body) throws InterruptedException {
        assertEquals(
                new Sight.Observed(InetAddress.ofLiteral("203.0.113.10"), "as 127.0.0.1 sees it"), asked(200, body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "desk.example.com", "{\"address\":\"203.0.113.10\"}", "{", "1.2.3.4.5"})
    void takesNothingElseForAnAddress(String body) throws InterruptedException {
        assertEquals(new Sight.NotObserved("127.0.0.1 answered no address"), asked(200, body));
    }

    @Test
    void believesNoErrorPage() throws InterruptedException {
        assertEquals(new Sight.NotObserved("127.0.0.1 answered 503"), asked(503, "203.0.113.10"));
    }

    @Test
    void readsNoEndlessAnswer() throws InterruptedException {
        assertEquals(new Sight.NotObserved("127.0.0.1 did not answer"), asked(200, " ".repeat(100_000)));
    }

    private Sight asked(int status, String body) throws InterruptedException {
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
        return echo.ask(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/ip"));
    }
}
