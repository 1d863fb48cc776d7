package dev.tradeplane.testsupport.peer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tradeplane.contracts.command.BrokerCommand.SetTradingState;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.MarketExtract;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import dev.tradeplane.testsupport.json.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/**
 * Every other service of the cell in one HTTP server. It takes what is posted, remembers it by path, serves instruments,
 * fresh quotes and a trading state nobody ever set, and misbehaves on demand.
 */
public final class FakePeer implements AutoCloseable {
    private static final String INSTRUMENTS = "/internal/instruments";
    private static final String QUOTES = "/internal/quotes";
    private static final String TRADING_STATE = "/internal/trading-state";
    private static final SetTradingState NEVER_SET = new SetTradingState(TradingState.ACTIVE, 0);
    private static final Behaviour TAKES = new Behaviour.Answers(204, "");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Clock clock;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final Map<InstrumentId, Price> prices = new ConcurrentHashMap<>();
    private final Object changed = new Object();

    private FakePeer(HttpServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /** Starts on a free port of the loopback address. Quotes are as old as the clock says. */
    public static FakePeer start(Clock clock) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FakePeer peer = new FakePeer(server, clock);
            server.setExecutor(peer.threads);
            server.createContext("/", peer::handle);
            server.start();
            return peer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Sets what happens to requests of this path from now on; those that hang are treated so too. */
    public void at(String path, Behaviour behaviour) {
        behaviours.put(path, behaviour);
        wakeHanging();
    }

    /** Serves this value as JSON at this path. */
    public void serves(String path, Object value) {
        at(path, new Behaviour.Answers(200, WireJson.write(value)));
    }

    public void quotes(InstrumentId instrument, Price lastPrice) {
        prices.put(instrument, lastPrice);
    }

    /** Forgets requests, behaviours and prices. */
    public void reset() {
        received.clear();
        behaviours.clear();
        prices.clear();
        wakeHanging();
    }

    public List<Received> requests(String path) {
        return received.stream().filter(request -> request.path().equals(path)).toList();
    }

    /** The NDJSON lines taken at this path, in order, repeats included. */
    public List<String> lines(String path) {
        return requests(path).stream()
                .filter(Received::taken)
                .flatMap(request -> Arrays.stream(request.body().split("\n")))
                .filter(line -> !line.isBlank())
                .toList();
    }

    @Override
    public void close() {
        reset();
        server.stop(0);
        threads.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            switch (settled(exchange.getRequestURI().getPath())) {
                case Behaviour.Answers(int status, String answer) -> {
                    remember(exchange, body, status < 300);
                    answer(exchange, status, answer);
                }
                case Behaviour.Computes(UnaryOperator<String> made) -> {
                    remember(exchange, body, true);
                    answer(exchange, 200, made.apply(body));
                }
                case Behaviour.TakesAndDrops() -> remember(exchange, body, true);
                case Behaviour.Drops(), Behaviour.Hangs() -> remember(exchange, body, false);
            }
        }
    }

    /** What to do with a request, once it is no longer to hang. */
    private Behaviour settled(String path) {
        synchronized (changed) {
            Behaviour behaviour = behaviour(path);
            while (behaviour instanceof Behaviour.Hangs) {
                try {
                    changed.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return new Behaviour.Drops();
                }
                behaviour = behaviour(path);
            }
            return behaviour;
        }
    }

    private Behaviour behaviour(String path) {
        Behaviour set = behaviours.get(path);
        if (set != null) {
            return set;
        }
        return switch (path) {
            case INSTRUMENTS ->
                new Behaviour.Answers(
                        200, WireJson.write(new MarketExtract(InstrumentsOfIndia.all(), lastPrices(), false)));
            case QUOTES -> new Behaviour.Answers(200, WireJson.write(lastPrices()));
            case TRADING_STATE -> new Behaviour.Answers(200, WireJson.write(NEVER_SET));
            default -> TAKES;
        };
    }

    private List<Quote> lastPrices() {
        return InstrumentsOfIndia.quotes(clock.instant(), prices);
    }

    private void wakeHanging() {
        synchronized (changed) {
            changed.notifyAll();
        }
    }

    private void remember(HttpExchange exchange, String body, boolean taken) {
        received.add(new Received(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("traceparent"),
                body,
                taken));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        if (body.isEmpty()) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
