package dev.tradeplane.testsupport.simulator.control;

import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.Dialect;
import dev.tradeplane.testsupport.simulator.dialect.RefusedException;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.dialect.Route;
import dev.tradeplane.testsupport.simulator.dialect.Routes;
import dev.tradeplane.testsupport.simulator.dialect.Surroundings;
import dev.tradeplane.testsupport.simulator.fault.Operation;
import dev.tradeplane.testsupport.simulator.ledger.Ledger;
import dev.tradeplane.testsupport.simulator.ledger.LedgerRecord.Controlled;
import dev.tradeplane.testsupport.simulator.market.UnknownInstrumentException;
import dev.tradeplane.testsupport.simulator.web.Web;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The control port: everything a test may do to the simulator, in one list of routes. */
public final class ControlServer {
    private final Surroundings around;
    private final Ledger ledger;
    private final Routes routes;

    /** @param dropStreams ends every stream that is open */
    public ControlServer(Dialect dialect, Surroundings around, Ledger ledger, Runnable dropStreams) {
        this.around = around;
        this.ledger = ledger;
        MarketControl market = new MarketControl(around.market(), ledger);
        FaultControl faults = new FaultControl(dialect, around.faults());
        SessionControl session = new SessionControl(around.sessions());
        this.routes = new Routes(Stream.of(
                        List.of(
                                route("PUT", "/prices", market::push),
                                route("GET", "/orders", market::orders),
                                route("POST", "/orders", market::placeElsewhere),
                                route("DELETE", "/orders/{id}", market::cancelElsewhere),
                                route("GET", "/positions", market::positions),
                                route("POST", "/market/close", market::close)),
                        List.of(
                                route("GET", "/faults", faults::list),
                                route("POST", "/faults", faults::set),
                                route("DELETE", "/faults", faults::clear),
                                route("DELETE", "/faults/{id}", faults::clearOne)),
                        List.of(
                                route("GET", "/session", session::state),
                                route("POST", "/session/login", session::login),
                                route("POST", "/session/expire", session::expire),
                                route("POST", "/session/restore", session::restore)),
                        List.of(
                                route("DELETE", "/streams", call -> {
                                    dropStreams.run();
                                    return Reply.empty(204);
                                }),
                                route("GET", "/counters", call -> Reply.json(200, ledger.counters()))))
                .flatMap(List::stream)
                .toList());
    }

    public void attach(HttpServer server) {
        server.requestHandler(request -> request.body().onSuccess(body -> receive(request, body)));
    }

    private void receive(HttpServerRequest request, Buffer body) {
        Reply reply = routes.find(request.method().name(), Web.path(request))
                .map(found -> answer(found, request, body))
                .orElseGet(() -> Problem.of(404, "no such path", Web.path(request)));
        ledger.sync();
        Web.write(request.response(), reply);
    }

    private Reply answer(Routes.Found found, HttpServerRequest request, Buffer body) {
        Call call = Web.read(
                request,
                body,
                Operation.OTHER,
                found.parameters(),
                () -> around.market().book(null));
        if (!call.method().equals("GET")) {
            ledger.append(new Controlled(call.method(), call.path(), call.text()));
        }
        try {
            return found.route().handler().apply(call);
        } catch (RefusedException refused) {
            return refused.reply();
        } catch (UnknownInstrumentException | IllegalArgumentException bad) {
            return Problem.of(422, "not understood", String.valueOf(bad.getMessage()));
        }
    }

    private static Route route(String method, String path, Function<Call, Reply> handler) {
        return Route.open(method, path, Operation.OTHER, handler);
    }
}
