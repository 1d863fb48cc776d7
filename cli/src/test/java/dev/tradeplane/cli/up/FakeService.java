package dev.tradeplane.cli.up;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Stands in for a service: takes its two ports from its properties and is ready at once. Needs nothing but the JDK. */
public final class FakeService {
    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        Properties properties = new Properties();
        try (Reader text =
                Files.newBufferedReader(Path.of(URI.create(System.getProperty("smallrye.config.locations"))))) {
            properties.load(text);
        }
        serve(properties.getProperty("quarkus.http.port"));
        serve(properties.getProperty("quarkus.management.port"));
    }

    private static void serve(String port) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), Integer.parseInt(port)), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
