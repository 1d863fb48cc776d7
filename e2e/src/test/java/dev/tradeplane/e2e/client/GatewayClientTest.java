package dev.tradeplane.e2e.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatewayClientTest {
    private final List<HttpServer> gateways = new ArrayList<>();

    @AfterEach
    void closeGateways() {
        gateways.forEach(gateway -> gateway.stop(0));
    }

    @Test
    void callsTheGatewaysInTurn() throws IOException {
        GatewayClient client = new GatewayClient(List.of(gateway("one"), gateway("two")), "key");

        List<String> answers = List.of(
                client.get("/v1/orders").body(),
                client.alert(client.base() + "/hooks/a/secret", "{}").body(),
                client.place("key", "{}").body());

        assertEquals(List.of("one /v1/orders", "two /hooks/a/secret", "one /v1/orders"), answers);
    }

    private String gateway(String name) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] told = (name + " " + exchange.getRequestURI().getPath()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, told.length);
            exchange.getResponseBody().write(told);
            exchange.close();
        });
        server.start();
        gateways.add(server);
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
