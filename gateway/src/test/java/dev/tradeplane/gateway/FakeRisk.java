package dev.tradeplane.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.IntentAnswer;
import dev.tradeplane.contracts.intent.IntentSubmission;
import dev.tradeplane.contracts.market.InstrumentPage;
import dev.tradeplane.contracts.money.Money;
import dev.tradeplane.contracts.money.NetQuantity;
import dev.tradeplane.contracts.order.BrokerHealth;
import dev.tradeplane.contracts.order.CallBreaker;
import dev.tradeplane.contracts.order.CheckReport;
import dev.tradeplane.contracts.order.OrderPage;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.contracts.order.Position;
import dev.tradeplane.contracts.order.PositionAdoption;
import dev.tradeplane.contracts.order.SettlementRequest;
import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.contracts.order.TradingStateChange;
import dev.tradeplane.contracts.problem.Problem;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.testsupport.json.WireJson;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A risk-service that keeps its promises: one order a key, the first answer for ever. It denies more than 1800 units,
 * and it can be slow or silent. Fields of this type in a test are filled in.
 */
public final class FakeRisk implements QuarkusTestResourceLifecycleManager {
    private final Map<String, Decided> byKey = new LinkedHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<String> pinned = new CopyOnWriteArrayList<>();
    private final List<CallBreaker> breakers = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore gate = new Semaphore(Integer.MAX_VALUE / 2);
    private @Nullable HttpServer server;
    private volatile boolean down;
    private volatile OrderState outcome = OrderState.ACKNOWLEDGED;

    private record Decided(
            IntentSubmission submission,
            OrderView first,
            @Nullable OrderView answer) {}

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.setExecutor(threads);
            started.createContext("/", this::handle);
            started.start();
            server = started;
            return Map.of(
                    "tradeplane.peers.url.risk-service",
                    "http://127.0.0.1:" + started.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After the cell, whose address for risk-service it replaces. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(FakeRisk.class));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
        threads.close();
    }

    public synchronized void reset() {
        byKey.clear();
        calls.clear();
        pinned.clear();
        breakers.clear();
        down = false;
        outcome = OrderState.ACKNOWLEDGED;
    }

    /** From now on every connection is closed without an answer. */
    public void down(boolean value) {
        down = value;
    }

    /** Where orders stand when their answer is asked for. */
    public void outcome(OrderState state) {
        outcome = state;
    }

    /** The broker's calls of this kind are suspended. */
    public void breaks(String kind) {
        breakers.add(new CallBreaker(kind, CallBreaker.State.OPEN, 1));
    }

    /** Makes requests wait until {@link #release}. */
    public void hold() {
        gate.drainPermits();
    }

    public void release() {
        gate.drainPermits();
        gate.release(Integer.MAX_VALUE / 2);
    }

    /** Method and path with query, in order. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** Bodies with prices set by hand. */
    public List<String> pinned() {
        return List.copyOf(pinned);
    }

    public synchronized List<OrderView> orders() {
        return byKey.values().stream().map(Decided::first).toList();
    }

    public synchronized List<IntentSubmission> submissions() {
        return byKey.values().stream().map(Decided::submission).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            gate.acquireUninterruptibly();
            gate.release();
            if (down) {
                return;
            }
            if (path.equals("/internal/stream")) {
                exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write("data: {\"type\":\"order\"}\n\n".getBytes(StandardCharsets.UTF_8));
                return;
            }
            Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
            Object answer = answerTo(exchange.getRequestMethod(), path, query, body);
            byte[] bytes = WireJson.write(answer).getBytes(StandardCharsets.UTF_8);
            int status = answer instanceof Problem problem ? problem.status() : 200;
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Map<String, String> query(@Nullable String raw) {
        return raw == null
                ? Map.of()
                : Arrays.stream(raw.split("&"))
                        .map(p -> p.split("=", 2))
                        .collect(Collectors.toMap(p -> p[0], p -> URLDecoder.decode(p[1], StandardCharsets.UTF_8)));
    }

    private synchronized Object answerTo(String method, String path, Map<String, String> query, String body) {
        return switch (path) {
            case "/internal/intents" -> decideAll(body);
            case "/internal/intents/check" -> new CheckReport(true, null, 7, List.of());
            case "/internal/orders" -> page(query);
            case "/internal/account" -> FakeViews.account(TradingState.ACTIVE);
            case "/internal/trading-state" ->
                FakeViews.account(WireJson.read(body, TradingStateChange.class).state());
            case "/internal/positions" ->
                List.of(new Position(
                        InstrumentId.of("NSE:RELIANCE"), NetQuantity.of("-5"), null, null, Money.of("12.5"), null));
            case "/internal/positions/adopt" -> {
                PositionAdoption wish = WireJson.read(body, PositionAdoption.class);
                yield new Position(wish.instrument(), NetQuantity.of("7"), null, null, Money.ZERO, null);
            }
            case "/internal/quotes", "/internal/broker/orders" -> List.of();
            case "/internal/broker/instruments" -> new InstrumentPage(List.of(), query.get("underlying"));
            case "/internal/broker/health" -> new BrokerHealth("paper", List.copyOf(breakers), null);
            case "/internal/paper/quotes" -> pinned(body);
            case "/internal/orders/cancel" -> canceled(query.get("instrument"));
            default -> ofOne(method, path.split("/")[3], path, body);
        };
    }

    private Object pinned(String body) {
        pinned.add(body);
        return Map.of();
    }

    private List<IntentAnswer> decideAll(String body) {
        return Arrays.stream(WireJson.read(body, IntentSubmission[].class))
                .map(this::decide)
                .toList();
    }

    private IntentAnswer decide(IntentSubmission submission) {
        @Nullable Decided known = byKey.get(submission.key().value());
        if (known == null) {
            OrderView order = FakeViews.decided(submission);
            byKey.put(submission.key().value(), new Decided(submission, order, null));
            return new IntentAnswer(IntentAnswer.Kind.DECIDED, order);
        }
        return known.submission().requestHash().equals(submission.requestHash())
                ? new IntentAnswer(IntentAnswer.Kind.REPLAYED, known.first())
                : new IntentAnswer(IntentAnswer.Kind.CONFLICT, null);
    }

    private OrderPage page(Map<String, String> query) {
        @Nullable String key = query.get("idempotencyKey");
        return new OrderPage(
                orders().stream()
                        .filter(order -> key == null || order.idempotencyKey().equals(key))
                        .toList(),
                null);
    }

    private List<OrderView> canceled(@Nullable String instrument) {
        return orders().stream()
                .filter(order -> !order.state().isTerminal())
                .filter(order ->
                        instrument == null || order.instrument().value().equals(instrument))
                .map(order -> FakeViews.in(order, OrderState.CANCELED))
                .toList();
    }

    private Object ofOne(String method, String id, String path, String body) {
        for (Map.Entry<String, Decided> entry : new ArrayList<>(byKey.entrySet())) {
            Decided decided = entry.getValue();
            if (decided.first().id().value().equals(id)) {
                if (path.endsWith("/cancel")) {
                    return FakeViews.in(decided.first(), OrderState.CANCELED);
                }
                if (path.endsWith("/candidates")) {
                    return List.of();
                }
                if (path.endsWith("/settlement")) {
                    return FakeViews.settled(decided.first(), WireJson.read(body, SettlementRequest.class));
                }
                return path.endsWith("/answer")
                        ? stored(entry.getKey(), decided)
                        : FakeViews.in(decided.first(), outcome);
            }
        }
        return Problem.of(ProblemType.NOT_FOUND, method);
    }

    private OrderView stored(String key, Decided decided) {
        OrderView answer = decided.answer() == null ? FakeViews.in(decided.first(), outcome) : decided.answer();
        byKey.put(key, new Decided(decided.submission(), decided.first(), answer));
        return answer;
    }
}
