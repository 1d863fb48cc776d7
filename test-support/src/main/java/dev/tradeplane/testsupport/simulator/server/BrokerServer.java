package dev.tradeplane.testsupport.simulator.server;

import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.Dialect;
import dev.tradeplane.testsupport.simulator.dialect.Refusal;
import dev.tradeplane.testsupport.simulator.dialect.RefusedException;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.dialect.Route;
import dev.tradeplane.testsupport.simulator.dialect.Routes;
import dev.tradeplane.testsupport.simulator.dialect.StreamRoute;
import dev.tradeplane.testsupport.simulator.dialect.Surroundings;
import dev.tradeplane.testsupport.simulator.fault.Fault;
import dev.tradeplane.testsupport.simulator.fault.FaultKind;
import dev.tradeplane.testsupport.simulator.fault.Operation;
import dev.tradeplane.testsupport.simulator.ledger.Ledger;
import dev.tradeplane.testsupport.simulator.ledger.LedgerRecord.RequestReceived;
import dev.tradeplane.testsupport.simulator.market.Book;
import dev.tradeplane.testsupport.simulator.web.Web;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The broker's port. A request is written down, meets the fault that was set for it, the rate limits and the login, is
 * answered by the dialect, and the answer is written down before it leaves.
 */
public final class BrokerServer {
    static final String UNKNOWN_STATUS = "SOMETHING NEW";

    private static final String GATEWAY_PAGE =
            "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>";

    private final Dialect dialect;
    private final Surroundings around;
    private final Ledger ledger;
    private final Routes routes;
    private final RateLimits limits;
    private final Recorder recorder;
    private final Set<ServerWebSocket> streams = new HashSet<>();
    private long calls;

    /** @param limited whether the broker's rate limits are kept */
    public BrokerServer(Dialect dialect, Surroundings around, Ledger ledger, boolean limited) {
        this.dialect = dialect;
        this.around = around;
        this.ledger = ledger;
        this.routes = new Routes(dialect.routes());
        this.limits = new RateLimits(limited ? dialect.rates() : List.of(), around.clock());
        this.recorder = new Recorder(ledger);
        around.market().listen(recorder);
        around.market().listen(new EventFeed(dialect, around.faults(), around.timer()));
    }

    public void attach(HttpServer server) {
        server.requestHandler(request -> {
            if (request.headers().contains(HttpHeaders.UPGRADE)) {
                open(request);
            } else {
                request.body().onSuccess(body -> receive(request, body));
            }
        });
    }

    private void receive(HttpServerRequest request, Buffer body) {
        Optional<Routes.Found> found = routes.find(request.method().name(), Web.path(request));
        Operation operation = found.map(at -> at.route().operation()).orElse(Operation.OTHER);
        Map<String, String> parameters = found.map(Routes.Found::parameters).orElse(Map.of());
        Call call = Web.read(request, body, operation, parameters, () -> book(operation));
        long number = record(call, request.query());
        Fault fault = around.faults().strike(FaultKind.OF_ANSWERS, operation).orElse(null);
        Delivery delivery = new Delivery(ledger, request, number, fault);
        Work work = new Work(found.map(Routes.Found::route), call, number);
        if (fault == null) {
            delivery.answer(done(work));
        } else {
            meet(fault, work, delivery);
        }
    }

    private record Work(Optional<Route> route, Call call, long number) {}

    private void meet(Fault fault, Work work, Delivery delivery) {
        switch (fault.kind()) {
            case SLOW -> around.timer().after(fault.delay(), () -> delivery.answer(done(work)));
            case ACCEPT_THEN_TIMEOUT -> {
                done(work);
                delivery.hold();
            }
            case ACCEPT_THEN_RESET -> {
                done(work);
                delivery.reset();
            }
            case ACCEPT_THEN_UNSURE -> {
                done(work);
                delivery.answer(dialect.refuse(Refusal.UNSURE));
            }
            case TRUNCATED -> delivery.answer(done(work).cut());
            case BAD_GATEWAY -> delivery.answer(Reply.page(502, GATEWAY_PAGE));
            case TOO_MANY_REQUESTS -> delivery.answer(dialect.refuse(Refusal.TOO_MANY_REQUESTS));
            case FORBIDDEN -> delivery.answer(dialect.refuse(Refusal.FORBIDDEN));
            case SESSION_EXPIRED -> delivery.answer(dialect.refuse(Refusal.SESSION_EXPIRED));
            case WRONG_ADDRESS -> delivery.answer(dialect.refuse(Refusal.WRONG_ADDRESS));
            default -> delivery.answer(dialect.refuse(Refusal.UNAVAILABLE));
        }
    }

    private Reply done(Work work) {
        if (work.route().isEmpty()) {
            return dialect.refuse(Refusal.NO_SUCH_ROUTE);
        }
        Route route = work.route().get();
        try {
            Optional<Reply> refused = route.open() ? Optional.empty() : dialect.admit(work.call());
            if (refused.isPresent()) {
                return refused.get();
            }
            if (!limits.admit(route.operation())) {
                return dialect.refuse(Refusal.TOO_MANY_REQUESTS);
            }
            return recorder.during(work.number(), () -> route.handler().apply(work.call()));
        } catch (RefusedException refused) {
            return refused.reply();
        } catch (RuntimeException broken) {
            // Said as what it is: silence would look like a fault somebody asked for.
            return Reply.page(500, "The simulator broke: " + broken);
        }
    }

    /** Ends every stream that is open, as a broker's restart does. */
    public void dropStreams() {
        List.copyOf(streams).forEach(ServerWebSocket::close);
    }

    private void open(HttpServerRequest request) {
        Call call = Web.read(request, Buffer.buffer(), Operation.STREAM, Map.of(), () -> book(Operation.STREAM));
        long number = record(call, null);
        Optional<StreamRoute> route = dialect.streams().stream()
                .filter(stream -> stream.path().equals(call.path()))
                .filter(stream -> stream.admits().test(call))
                .findFirst();
        Optional<Fault> fault = around.faults().strike(FaultKind.FORBIDDEN, Operation.STREAM);
        if (route.isEmpty() || fault.isPresent()) {
            new Delivery(ledger, request, number, fault.orElse(null)).answer(Reply.empty(403));
        } else {
            request.toWebSocket().onSuccess(socket -> follow(socket, route.get()));
        }
    }

    private void follow(ServerWebSocket socket, StreamRoute route) {
        streams.add(socket);
        RecordedStream stream = new RecordedStream(socket, ledger, () -> streams.remove(socket));
        route.opened().accept(stream);
    }

    private long record(Call call, @Nullable String query) {
        calls++;
        ledger.append(new RequestReceived(calls, call.operation(), call.method(), call.path(), query, call.text()));
        ledger.sync();
        return calls;
    }

    /** The book as the faults let it be seen. */
    private Book book(Operation operation) {
        Book book = around.faults()
                .strike(FaultKind.BOOK_LAGS, operation)
                .map(fault -> around.market().book(around.clock().instant().minus(fault.delay())))
                .orElseGet(() -> around.market().book(null));
        return around.faults()
                .strike(FaultKind.UNKNOWN_STATUS, operation)
                .map(fault -> book.shownAs(fault.textOr(UNKNOWN_STATUS)))
                .orElse(book);
    }
}
