package dev.tradeplane.risk;

import static java.util.Objects.requireNonNull;

import dev.tradeplane.contracts.event.EventEnvelope;
import dev.tradeplane.contracts.intent.IntentAnswer;
import dev.tradeplane.contracts.intent.IntentSubmission;
import dev.tradeplane.contracts.order.AccountView;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.contracts.order.TradingStateChange;
import dev.tradeplane.testsupport.database.TestCell;
import dev.tradeplane.testsupport.json.WireJson;
import dev.tradeplane.testsupport.process.ServiceProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Speaks to one process of risk-service as its callers do. */
public record RiskProcess(TestCell cell, ServiceProcess process) {
    /** The answers, or nothing when it did not answer. */
    public Optional<List<IntentAnswer>> submit(List<IntentSubmission> submissions) {
        return Optional.ofNullable(process.send(json("gateway", "/internal/intents")
                        .POST(BodyPublishers.ofString(WireJson.write(submissions)))
                        .build()))
                .filter(answer -> answer.statusCode() == 200)
                .map(answer -> List.of(WireJson.read(answer.body(), IntentAnswer[].class)));
    }

    public OrderView place(IntentSubmission submission) {
        return requireNonNull(
                submit(List.of(submission)).orElseThrow().getFirst().order());
    }

    public void tell(EventEnvelope event) {
        HttpResponse<String> answer = process.send(process.to("/internal/events")
                .header("Authorization", cell.bearer("broker-service"))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(WireJson.lines(List.of(event))))
                .build());
        if (answer == null || answer.statusCode() != 204) {
            throw new AssertionError("the event was not taken: " + answer);
        }
    }

    public OrderView answer(OrderView order, Duration wait) {
        return get("/internal/orders/" + order.id() + "/answer?waitMillis=" + wait.toMillis(), OrderView.class);
    }

    public AccountView account() {
        return get("/internal/account", AccountView.class);
    }

    public void set(TradingState state) {
        TradingStateChange change = new TradingStateChange(state, "a test says so", false, "test");
        process.send(json("gateway", "/internal/trading-state")
                .PUT(BodyPublishers.ofString(WireJson.write(change)))
                .build());
    }

    /** The lines of the stream, for as long as somebody reads them. */
    public BufferedReader follow() throws IOException {
        InputStream stream = process.follow(json("gateway", "/internal/stream")
                .timeout(Duration.ofSeconds(60))
                .GET()
                .build());
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    private <T> T get(String path, Class<T> type) {
        HttpResponse<String> answer =
                requireNonNull(process.send(json("gateway", path).GET().build()));
        return WireJson.read(answer.body(), type);
    }

    private HttpRequest.Builder json(String caller, String path) {
        return process.to(path).header("Authorization", cell.bearer(caller)).header("Content-Type", "application/json");
    }
}
