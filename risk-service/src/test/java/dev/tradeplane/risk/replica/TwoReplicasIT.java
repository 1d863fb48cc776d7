package dev.tradeplane.risk.replica;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static dev.tradeplane.testsupport.fixture.Intents.aSubmission;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.event.EventEnvelope;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.intent.IntentAnswer;
import dev.tradeplane.contracts.intent.IntentSubmission;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.risk.RiskProcess;
import dev.tradeplane.risk.RiskReplicas;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import dev.tradeplane.testsupport.fixture.LimitsBuilder;
import dev.tradeplane.testsupport.fixture.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processes of risk-service decide for one account. */
class TwoReplicasIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int MANY = 200;

    private final RiskReplicas replicas = new RiskReplicas();

    @SuppressWarnings("NullAway.Init")
    private RiskProcess one;

    @SuppressWarnings("NullAway.Init")
    private RiskProcess other;

    @BeforeEach
    void start() {
        apply(Settings.limits()
                .roomy()
                .positionQuantity(10_000_000)
                .grossExposure("100000000000")
                .concentrationPercent("100"));
        one = new RiskProcess(replicas.cell(), replicas.start(Map.of()));
        other = new RiskProcess(replicas.cell(), replicas.start(Map.of()));
        one.set(TradingState.ACTIVE);
    }

    @AfterEach
    void end() {
        replicas.close();
    }

    @Test
    void decideEachKeyOnceHoweverOftenAndWhereverItComes() {
        List<IntentSubmission> submissions = submissions(MANY);

        List<IntentAnswer> answers = new ArrayList<>(sent(submissions, one));
        answers.addAll(sent(submissions, other));
        List<Future<List<IntentAnswer>>> again = both(submissions(MANY));
        List<IntentAnswer> racing =
                again.stream().flatMap(answer -> answer.resultNow().stream()).toList();

        assertEquals(MANY, kind(answers, IntentAnswer.Kind.DECIDED));
        assertEquals(MANY, kind(answers, IntentAnswer.Kind.REPLAYED));
        assertEquals(MANY, kind(racing, IntentAnswer.Kind.DECIDED));
        assertEquals(MANY, kind(racing, IntentAnswer.Kind.REPLAYED));
        assertEquals(2 * MANY, count("orders"));
        eventually(SOON, () -> assertEquals(2 * MANY, commanded().size()));
        assertEquals(0, count("outbox where created_at < now() - interval '10 seconds'"));
    }

    @Test
    void neverPassALimitTogether() {
        apply(Settings.limits()
                .roomy()
                .openOrders(20)
                .positionQuantity(10_000_000)
                .grossExposure("100000000000")
                .concentrationPercent("100"));
        eventually(
                SOON,
                () -> assertTrue(one.account().limits().stream()
                        .anyMatch(use -> use.name().equals("maxOpenOrders")
                                && use.limit().equals("20"))));
        List<IntentSubmission> submissions = submissions(MANY);

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < MANY; i++) {
                RiskProcess next = i % 2 == 0 ? one : other;
                List<IntentSubmission> single = List.of(submissions.get(i));
                threads.submit(() -> next.submit(single));
            }
        }

        assertEquals(MANY, count("orders"));
        assertEquals(20, count("orders where state <> 'DENIED'"));
        assertEquals(20, count("reservation"));
    }

    @Test
    void answerWhoeverWaitsWhereverTheBrokerIsHeard() {
        OrderView order = one.place(submission());
        other.tell(acknowledged(order));
        assertEquals(OrderState.ACKNOWLEDGED, other.answer(order, SOON).state());
        OrderView next = one.place(submission());

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long asked = System.nanoTime();
            Future<OrderView> answer = threads.submit(() -> one.answer(next, Duration.ofSeconds(9)));
            other.tell(acknowledged(next));

            assertEquals(OrderState.ACKNOWLEDGED, join(answer).state());
            assertTrue(Duration.ofNanos(System.nanoTime() - asked).compareTo(Duration.ofSeconds(4)) < 0);
        }
    }

    @Test
    void streamWhatTheOtherCommits() throws IOException {
        try (BufferedReader lines = one.follow()) {
            OrderView order = other.place(submission());
            assertTrue(next(lines, "\"type\":\"order\"").contains(order.id().value()));

            other.tell(filled(order));

            assertTrue(next(lines, "\"state\":\"FILLED\"").contains(order.id().value()));
            assertTrue(next(lines, "\"type\":\"fill\"").contains("trade-of-" + order.id()));
            assertTrue(next(lines, "\"type\":\"position\"").contains("NSE:TCS"));
            other.set(TradingState.HALTED);
            assertTrue(next(lines, "\"type\":\"tradingState\"").contains("HALTED"));
        }
    }

    @Test
    void loseNothingWhenOneIsKilledWhileOrdersArrive() {
        List<IntentSubmission> submissions = submissions(MANY);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < MANY; i++) {
                List<IntentSubmission> single = List.of(submissions.get(i));
                RiskProcess first = i % 2 == 0 ? one : other;
                threads.submit(() -> insist(single, first));
            }
            eventually(SOON, () -> assertTrue(count("orders") > MANY / 10));
            other.process().kill();
        }

        assertEquals(MANY, count("orders"));
        eventually(SOON, () -> assertEquals(MANY, commanded().size()));
    }

    private void insist(List<IntentSubmission> single, RiskProcess first) {
        RiskProcess next = first;
        while (next.submit(single).isEmpty()) {
            next = one;
        }
    }

    private void apply(LimitsBuilder limits) {
        replicas.cell().apply(Settings.aPaperDesk().limits(limits).build());
    }

    private static List<IntentAnswer> sent(List<IntentSubmission> submissions, RiskProcess to) {
        return to.submit(submissions).orElseThrow();
    }

    private List<Future<List<IntentAnswer>>> both(List<IntentSubmission> submissions) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return List.of(
                    threads.submit(() -> sent(submissions, one)), threads.submit(() -> sent(submissions, other)));
        }
    }

    private static List<IntentSubmission> submissions(int count) {
        return IntStream.range(0, count).mapToObj(i -> submission()).toList();
    }

    private static IntentSubmission submission() {
        return aSubmission()
                .placing(anOrderIntent().instrument(InstrumentsOfIndia.TCS).buy(10))
                .build();
    }

    private static long kind(List<IntentAnswer> answers, IntentAnswer.Kind kind) {
        return answers.stream().filter(answer -> answer.kind() == kind).count();
    }

    private long count(String what) {
        return Long.parseLong(Objects.requireNonNull(replicas.cell().one("select count(*) from " + what)));
    }

    /** The client order ids broker-service was told to submit; it drops repeats by them. */
    private Set<String> commanded() {
        return replicas.cell().peer().lines("/internal/commands").stream()
                .filter(line -> line.contains("\"verdict\""))
                .map(line -> line.replaceFirst(".*\"clientOrderId\":\"([^\"]*)\".*", "$1"))
                .collect(Collectors.toSet());
    }

    private static EventEnvelope acknowledged(OrderView order) {
        return event(order, new OrderEvent.OrderAcknowledged(BrokerOrderId.of("B-" + order.clientOrderId())));
    }

    private static EventEnvelope filled(OrderView order) {
        return event(
                order,
                new OrderEvent.OrderFilled(
                        "trade-of-" + order.id(),
                        Objects.requireNonNull(order.quantity()),
                        Price.of("3400"),
                        Objects.requireNonNull(order.quantity()),
                        Price.of("3400"),
                        true));
    }

    private static EventEnvelope event(OrderView order, OrderEvent event) {
        return new EventEnvelope(
                "broker/" + order.id() + "/1",
                "broker-service",
                AccountName.of("test-desk"),
                order.id(),
                order.clientOrderId(),
                1,
                Instant.parse("2026-11-23T04:30:00Z"),
                null,
                event);
    }

    private static String next(BufferedReader lines, String like) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.contains(like)) {
            line = lines.readLine();
        }
        return String.valueOf(line);
    }

    private static OrderView join(Future<OrderView> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
