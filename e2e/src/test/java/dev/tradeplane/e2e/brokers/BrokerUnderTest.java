package dev.tradeplane.e2e.brokers;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.e2e.Leaks;
import dev.tradeplane.e2e.cell.LocalCell;
import dev.tradeplane.e2e.client.Answer;
import dev.tradeplane.e2e.client.GatewayClient;
import dev.tradeplane.e2e.client.NoAnswerException;
import dev.tradeplane.testsupport.simulator.DialectName;
import dev.tradeplane.testsupport.simulator.Simulator;
import dev.tradeplane.testsupport.simulator.SimulatorControl;
import dev.tradeplane.testsupport.simulator.SimulatorOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A cell of one broker's example, and the simulator it takes for its broker. */
final class BrokerUnderTest implements AutoCloseable {
    private static final String SECRET = "simsecret";

    private static final Duration SOON = Duration.ofSeconds(60);

    /** More would be worth more than one order may be. */
    private static final int MOST = 300;

    private final DialectName dialect;
    private final LocalCell cell;
    private final Simulator simulator;
    private final SimulatorControl control;
    private int alerts;

    private BrokerUnderTest(DialectName dialect, LocalCell cell, Simulator simulator) {
        this.dialect = dialect;
        this.cell = cell;
        this.simulator = simulator;
        this.control = new SimulatorControl(simulator.control());
    }

    /** Both run; nobody is logged in yet. */
    static BrokerUnderTest start(DialectName dialect, Path folder) {
        try {
            String name = dialect.wire();
            String example = Files.readString(LocalCell.home().resolve("examples/" + name + ".yaml"), UTF_8);
            LocalCell cell = LocalCell.in(folder, example);
            Simulator simulator = Simulator.start(
                    SimulatorOptions.of(
                            dialect,
                            folder.resolve("ledger"),
                            "--redirect",
                            "http://127.0.0.1:" + cell.port() + "/broker/callback"),
                    Clock.systemUTC());
            cell.editAccount(
                    account -> account.replaceFirst("endpoint: \\S+", "endpoint: \"" + simulator.broker() + "\""));
            List<String> keys = keys(dialect);
            cell.secret(name + "-desk-broker", keys.getFirst(), "simkey");
            cell.secret(name + "-desk-broker", keys.getLast(), SECRET);
            cell.up();
            return new BrokerUnderTest(dialect, cell, simulator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LocalCell cell() {
        return cell;
    }

    SimulatorControl control() {
        return control;
    }

    /** Whether a person has to log in. */
    boolean needsLogin() {
        return dialect != DialectName.ALPACA;
    }

    String instrument() {
        return dialect == DialectName.ALPACA ? "NASDAQ:AAPL" : "NSE:RELIANCE";
    }

    void price(String price) {
        control.price(instrument(), price);
    }

    /** What a person does: asks for the link, opens it, and lands on the callback. What the last page says. */
    String logIn() {
        String link = cell.type("login").strip();
        HttpClient browser = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        try {
            return browser.send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A signal from outside; each asks for one more than the last, so that none looks like a repeat. */
    Answer alert() {
        alerts++;
        return alert("\"action\":\"buy\",\"quantity\":\"%d\"".formatted(1 + alerts % MOST));
    }

    /** A signal to sell all that is held. */
    Answer exit() {
        alerts++;
        return alert("\"action\":\"exit\"");
    }

    /** Sent again under the same key while nobody answers, as senders do. */
    private Answer alert(String wish) {
        String body = """
                {"id":"alert-%d","ticker":"%s",%s}""".formatted(alerts, instrument(), wish);
        Answer[] answer = new Answer[1];
        eventually(
                SOON,
                () -> answer[0] =
                        answered(() -> gateway().alert(cell.endpoints().webhook("tradingview"), body)));
        return answer[0];
    }

    private static Answer answered(Supplier<Answer> request) {
        try {
            return request.get();
        } catch (NoAnswerException e) {
            throw new AssertionError("nobody answered", e);
        }
    }

    JsonNode order(String id) {
        return answered(() -> gateway().get("/v1/orders/" + id)).json();
    }

    /** Orders of the cell that it found at the broker and did not send. */
    List<JsonNode> adopted() {
        List<JsonNode> adopted = new ArrayList<>();
        for (JsonNode order : gateway().get("/v1/orders?limit=500").json().path("items")) {
            if (!order.path("source").asText().startsWith("webhook/")) {
                adopted.add(order);
            }
        }
        return adopted;
    }

    String session() {
        return gateway().get("/v1/broker/session").text("/state");
    }

    /** The orders the broker really has. */
    JsonNode truth() {
        return control.orders();
    }

    /** Logs of the cell that hold what only the broker and the account may know. */
    List<String> leaks() {
        return Leaks.in(cell.directory(), Set.of(SECRET));
    }

    /** What the trail keeps of the account. */
    String trail() {
        return gateway().get("/v1/audit/entries?limit=200").body();
    }

    GatewayClient gateway() {
        return new GatewayClient(cell.endpoints().gateway(), cell.endpoints().apiKey());
    }

    @Override
    public void close() {
        cell.close();
        simulator.close();
    }

    private static List<String> keys(DialectName dialect) {
        return switch (dialect) {
            case KITE, BREEZE -> List.of("apiKey", "apiSecret");
            case FYERS -> List.of("appId", "appSecret");
            case ALPACA -> List.of("keyId", "secretKey");
        };
    }
}
