package dev.tradeplane.outbox.settings;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.tradeplane.testsupport.json.WireJson;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Serves watches of one ConfigMap over TLS, and misbehaves on demand. */
final class FakeApiServer implements AutoCloseable {
    private final Path folder;
    private final HttpsServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Object changed = new Object();
    private @Nullable String event;
    private int status = 200;
    private long generation;
    private boolean ending;

    private FakeApiServer(Path folder, HttpsServer server) {
        this.folder = folder;
        this.server = server;
    }

    static FakeApiServer start(Path folder) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        FakeApiServer fake = new FakeApiServer(folder, server);
        server.setHttpsConfigurator(new HttpsConfigurator(Identity.OF_THE_SERVER.context()));
        server.setExecutor(fake.threads);
        server.createContext("/", fake::handle);
        Files.writeString(folder.resolve("token"), "first-token\n");
        server.start();
        return fake;
    }

    Configured config() {
        URI address = URI.create("https://127.0.0.1:" + server.getAddress().getPort());
        return Configured.watching(folder, address, Identity.OF_THE_SERVER.certificate(), folder.resolve("token"));
    }

    /** The content of the ConfigMap from now on. */
    void holds(String settings) {
        says("MODIFIED", Map.of("data", Map.of(Configured.KEY, settings)));
    }

    /** Any event, to those who watch and those who will. */
    void says(String type, Object object) {
        set(() -> event = WireJson.write(Map.of("type", type, "object", object)));
    }

    /** Ends every watch, the orderly way. */
    void endsWatches() {
        set(() -> ending = true);
    }

    /** Ends every watch and answers with this from now on. */
    void answers(int newStatus) {
        set(() -> {
            status = newStatus;
            ending = newStatus != 200;
        });
    }

    /** Authorization and target of each request so far. */
    List<String> asked() {
        return asked;
    }

    @Override
    public void close() {
        set(() -> ending = true);
        server.stop(0);
        threads.close();
    }

    private void set(Runnable change) {
        synchronized (changed) {
            change.run();
            generation++;
            changed.notifyAll();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + exchange.getRequestURI());
        synchronized (changed) {
            if (status != 200) {
                exchange.sendResponseHeaders(status, -1);
                exchange.close();
                return;
            }
            ending = false;
        }
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            @Nullable Said next = after(-1);
            while (next != null) {
                out.write((next.event() + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
                next = after(next.generation());
            }
        }
    }

    /** What was said, and when: more may be said while it is being written. */
    private record Said(String event, long generation) {}

    /** The event after those told; null when the watch ends. */
    private @Nullable Said after(long told) {
        synchronized (changed) {
            while (!ending && (event == null || generation == told)) {
                try {
                    changed.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return null;
                }
            }
            String said = event;
            return ending || said == null ? null : new Said(said, generation);
        }
    }
}
