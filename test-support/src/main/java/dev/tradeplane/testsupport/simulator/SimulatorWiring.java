package dev.tradeplane.testsupport.simulator;

import dev.tradeplane.testsupport.simulator.control.ControlServer;
import dev.tradeplane.testsupport.simulator.dialect.Dialect;
import dev.tradeplane.testsupport.simulator.dialect.Surroundings;
import dev.tradeplane.testsupport.simulator.fault.Faults;
import dev.tradeplane.testsupport.simulator.fault.MarketFaults;
import dev.tradeplane.testsupport.simulator.ledger.Ledger;
import dev.tradeplane.testsupport.simulator.ledger.LedgerRecord.EventSent;
import dev.tradeplane.testsupport.simulator.ledger.LedgerRecord.FaultStruck;
import dev.tradeplane.testsupport.simulator.ledger.LedgerRecord.Started;
import dev.tradeplane.testsupport.simulator.market.Market;
import dev.tradeplane.testsupport.simulator.market.MarketSettings;
import dev.tradeplane.testsupport.simulator.server.BrokerServer;
import dev.tradeplane.testsupport.simulator.session.Sessions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Makes the parts and puts them together. Everything runs on Vert.x's one event loop, so nothing needs a lock. */
final class SimulatorWiring implements AutoCloseable {
    private final SimulatorOptions options;
    private final Vertx vertx;
    private final Ledger ledger;
    private final HttpClient poster = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final HttpServer broker;
    private final HttpServer control;

    SimulatorWiring(SimulatorOptions options, Clock clock) {
        this.options = options;
        this.vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        this.ledger = Ledger.in(options.ledger(), clock);
        ledger.append(new Started(options.dialect().wire()));
        Surroundings around = surroundings(clock);
        Dialect dialect = options.dialect().speaking(around);
        BrokerServer server = new BrokerServer(dialect, around, ledger, options.limited());
        this.broker = listen(options.port(), server::attach);
        this.control =
                listen(options.controlPort(), new ControlServer(dialect, around, ledger, server::dropStreams)::attach);
    }

    static Clock clock() {
        return Clock.systemUTC();
    }

    URI broker() {
        return at(broker);
    }

    URI control() {
        return at(control);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        poster.shutdownNow();
        ledger.close();
    }

    private Surroundings surroundings(Clock clock) {
        Faults faults = new Faults((fault, operation) -> ledger.append(new FaultStruck(operation, fault)));
        Market.Timer timer = this::after;
        Market market = new Market(
                options.dialect().listedOn(LocalDate.now(clock)),
                new MarketSettings(options.latency(), options.cash()),
                clock,
                timer,
                new MarketFaults(faults));
        return new Surroundings(market, new Sessions(clock), options.application(), clock, timer, faults, this::post);
    }

    private void after(Duration delay, Runnable work) {
        vertx.setTimer(Math.max(1, delay.toMillis()), timer -> work.run());
    }

    /** Brokers do not wait for the answer to a postback, and neither is one repeated here. */
    private void post(URI where, String body) {
        ledger.append(new EventSent(where.toString(), body));
        ledger.sync();
        HttpRequest request = HttpRequest.newBuilder(where)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(5))
                .POST(BodyPublishers.ofString(body))
                .build();
        var _ = poster.sendAsync(request, BodyHandlers.discarding());
    }

    private HttpServer listen(int port, Consumer<HttpServer> attach) {
        HttpServer server = vertx.createHttpServer();
        attach.accept(server);
        return server.listen(port, options.host())
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private URI at(HttpServer server) {
        return URI.create("http://" + options.host() + ":" + server.actualPort());
    }
}
