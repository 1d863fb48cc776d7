package dev.tradeplane.risk.decision;

import static dev.tradeplane.testsupport.fixture.Intents.aSubmission;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.intent.IntentSubmission;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.market.Instrument;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.settings.SessionSettings;
import dev.tradeplane.risk.book.Book;
import dev.tradeplane.risk.check.PreTradeChecks;
import dev.tradeplane.risk.limit.SettingsVersion;
import dev.tradeplane.risk.pace.OrderContent;
import dev.tradeplane.risk.pace.OrderPace;
import dev.tradeplane.risk.reservation.Reservation;
import dev.tradeplane.testsupport.clock.TickingClock;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import dev.tradeplane.testsupport.fixture.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The decision on one order that passes every check, beside books of several sizes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecisionBenchmark {
    private static final Instant NOW = TickingClock.MONDAY_MORNING;
    private static final Duration WINDOW = Duration.ofSeconds(10);

    /** Open orders in the book, and as many approved within the last minute. */
    @Param({"1", "1000", "100000"})
    public int open;

    private final IntentSubmission submission =
            aSubmission().placing(anOrderIntent().limit("2450")).build();
    private final Book book = new Book(new OrderPace(Desk.TODAY, 0));
    private final RiskGate gate = gate();

    @Setup
    public void fill() {
        book.put(new SettingsVersion(
                1,
                "hash",
                Settings.aPaperDesk()
                        .session(new SessionSettings("NSE", List.of(), true))
                        .limits(Settings.limits()
                                .roomy()
                                .positionQuantity(10_000_000)
                                .grossExposure("100000000000")
                                .duplicateWindow(WINDOW))
                        .build()));
        for (int number = 0; number < open; number++) {
            OrderIntent other = anOrderIntent().buy(1 + number).build();
            book.reservations()
                    .hold(new Reservation(
                            OrderId.of(String.format("%032x", number)),
                            other.instrument(),
                            Side.BUY,
                            Quantity.of(1),
                            false));
            Instant at = NOW.minusNanos(50_000_000_000L / open * (open - number));
            book.pace().approved(OrderContent.of(other, "rest/other"), at, Desk.TODAY, WINDOW);
        }
        book.engage(InstrumentsOfIndia.RELIANCE);
        if (!(decide() instanceof RiskDecision.Approved)) {
            throw new IllegalStateException("the order does not pass: " + decide());
        }
    }

    @Benchmark
    public RiskDecision decide() {
        return gate.decide(submission, book, NOW);
    }

    private static RiskGate gate() {
        Map<InstrumentId, Instrument> known =
                InstrumentsOfIndia.all().stream().collect(Collectors.toMap(Instrument::id, Function.identity()));
        Map<InstrumentId, Quote> quotes = known.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), id -> InstrumentsOfIndia.quote(id, NOW)));
        return new RiskGate(new PreTradeChecks(), known::get, id -> false, quotes::get);
    }
}
