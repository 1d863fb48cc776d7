package dev.tradeplane.e2e.crash;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.e2e.cell.LocalCell;
import dev.tradeplane.e2e.chaos.Assailant;
import dev.tradeplane.e2e.chaos.Blow;
import dev.tradeplane.e2e.check.CellChecker;
import dev.tradeplane.e2e.check.Violation;
import dev.tradeplane.e2e.client.GatewayClient;
import dev.tradeplane.e2e.evidence.Ledger;
import dev.tradeplane.e2e.evidence.LedgerReader;
import dev.tradeplane.e2e.workload.Desk;
import dev.tradeplane.e2e.workload.Signal;
import dev.tradeplane.e2e.workload.SignalHistory;
import dev.tradeplane.e2e.workload.SignalPlan;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One run of a plan of signals against a cell that is being killed, and the verdict on what is left. */
final class CrashRun {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LAST_BLOW = Duration.ofSeconds(60);

    private final LocalCell cell;
    private final Pace pace;
    private final Timeline timeline = new Timeline();

    /**
     * How long things may take.
     *
     * @param calm how long a process is left alone once it serves
     * @param patience how long a client asks again before it gives up
     * @param settling how long the cell may take to come to rest
     */
    record Pace(Duration calm, Duration patience, Duration settling) {}

    /** A run against a cell that is not started yet. */
    CrashRun(LocalCell cell, Pace pace) {
        this.cell = cell;
        this.pace = pace;
    }

    Outcome run(List<Signal> signals, List<Blow> blows) throws Exception {
        cell.up();
        timeline.mark("usable");
        GatewayClient client =
                new GatewayClient(cell.endpoints().gateway(), cell.endpoints().apiKey());
        pinQuotes(client);
        Desk desk = new Desk(client, cell.endpoints().webhook("tradingview"), Clock.systemUTC(), pace.patience());
        List<Assailant.Struck> struck;
        List<SignalHistory> told;
        try (Assailant assailant = new Assailant(cell, desk, client, blows, pace.calm())) {
            CompletableFuture<List<Assailant.Struck>> striking = assailant.start();
            told = desk.run(signals);
            timeline.mark("all signals handled");
            struck = striking.get(LAST_BLOW.toSeconds(), TimeUnit.SECONDS);
        }
        timeline.mark("all blows struck");
        List<SignalHistory> asked = desk.askAgain(told);
        timeline.mark("asked again");
        List<Violation> violations = settle(asked);
        timeline.mark("settled");
        return new Outcome(asked, struck, new LedgerReader(cell).read(), violations, timeline.toString());
    }

    /** What came of it. */
    record Outcome(
            List<SignalHistory> told,
            List<Assailant.Struck> struck,
            Ledger held,
            List<Violation> violations,
            String timeline) {}

    /** Waits for rest, then judges; what is still wrong when time is up is wrong. */
    private List<Violation> settle(List<SignalHistory> told) {
        LedgerReader reader = new LedgerReader(cell);
        try {
            eventually(pace.settling(), () -> assertEquals(0, reader.inDoubt()));
            eventually(
                    pace.settling().dividedBy(4),
                    () -> assertEquals(List.of(), CellChecker.check(told, reader.read())));
            return List.of();
        } catch (AssertionError notAtRest) {
            return CellChecker.check(told, reader.read());
        }
    }

    private static void pinQuotes(GatewayClient client) throws Exception {
        int status = client.post("/v1/paper/quotes", JSON.writeValueAsString(SignalPlan.PRICES))
                .status();
        if (status >= 300) {
            throw new IllegalStateException("quotes were refused: " + status);
        }
    }
}
