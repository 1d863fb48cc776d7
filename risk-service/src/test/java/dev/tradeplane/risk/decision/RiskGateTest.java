package dev.tradeplane.risk.decision;

import static dev.tradeplane.testsupport.fixture.Intents.aSubmission;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.intent.Wish;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.CheckReport;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.risk.book.Book;
import dev.tradeplane.risk.check.PreTradeChecks;
import dev.tradeplane.risk.limit.SettingsVersion;
import dev.tradeplane.risk.order.OrderRecord;
import dev.tradeplane.risk.order.OrderRecords;
import dev.tradeplane.risk.pace.OrderContent;
import dev.tradeplane.risk.pace.OrderPace;
import dev.tradeplane.risk.reservation.Reservation;
import dev.tradeplane.testsupport.clock.TickingClock;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import dev.tradeplane.testsupport.fixture.Settings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RiskGateTest {
    private static final Instant NOW = TickingClock.MONDAY_MORNING;
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final Instant LATER = Instant.parse("2099-01-01T00:00:00Z");
    private static final List<InstrumentId> INSTRUMENTS = List.of(
            InstrumentsOfIndia.RELIANCE, InstrumentsOfIndia.TCS, InstrumentsOfIndia.INFY, InstrumentsOfIndia.SBIN);

    private final RiskGate gate = new RiskGate(
            new PreTradeChecks(),
            id -> InstrumentsOfIndia.all().stream()
                    .filter(i -> i.id().equals(id))
                    .findFirst()
                    .orElse(null),
            id -> false,
            id -> InstrumentsOfIndia.quote(id, NOW));
    private final Book book = new Book(new OrderPace(TODAY, 0));

    @Test
    void deniesEverythingWithoutSettings() {
        assertEquals(
                ReasonCode.SETTINGS_MISSING, codeOf(gate.decide(aSubmission().build(), book, NOW)));
    }

    @Test
    void anExitClosesWhatNoOtherOrderIsClosing() {
        withDefaultLimits();
        fill(Side.BUY, 10);
        hold(anOrderIntent().sell(4).reduceOnly().build(), 1);

        OrderIntent all =
                assertInstanceOf(RiskDecision.Approved.class, exit(null)).intent();
        OrderIntent some = assertInstanceOf(RiskDecision.Approved.class, exit(Quantity.of(2)))
                .intent();

        assertEquals(anOrderIntent().sell(6).reduceOnly().build(), all);
        assertEquals(Quantity.of(2), some.quantity());
    }

    @Test
    void anExitOfAShortBuys() {
        withDefaultLimits();
        fill(Side.SELL, 10);

        assertEquals(
                Side.BUY,
                assertInstanceOf(RiskDecision.Approved.class, exit(null))
                        .intent()
                        .side());
    }

    @Test
    void thereIsNothingToExitWhenFlat() {
        withDefaultLimits();

        assertEquals(ReasonCode.NOTHING_TO_EXIT, codeOf(exit(null)));
    }

    @Test
    void anExitOfMoreThanThereIsClosesWhatThereIs() {
        withDefaultLimits();
        fill(Side.BUY, 10);

        assertEquals(
                Quantity.of(10),
                assertInstanceOf(RiskDecision.Approved.class, exit(Quantity.of(50)))
                        .intent()
                        .quantity());
    }

    @Test
    void thereIsNothingToExitWhenAllOfItIsBeingClosed() {
        withDefaultLimits();
        fill(Side.BUY, 10);
        hold(anOrderIntent().sell(10).reduceOnly().build(), 1);

        assertEquals(ReasonCode.NOTHING_TO_EXIT, codeOf(exit(null)));
    }

    @Test
    void everyDecisionNamesTheLimitsAndThePriceItWasMadeBy() {
        withDefaultLimits();
        RiskDecision approved = gate.decide(aSubmission().build(), book, NOW);
        RiskDecision denied =
                gate.decide(aSubmission().placing(anOrderIntent().buy(5_000)).build(), book, NOW);
        RiskDecision flat = exit(null);

        for (RiskDecision decision : List.of(approved, denied, flat)) {
            assertEquals(1, decision.limitsVersion());
            assertEquals(InstrumentsOfIndia.quote(InstrumentsOfIndia.RELIANCE, NOW), decision.quote());
        }
    }

    @Test
    void aCheckTellsHowNearEachLimitWouldCome() {
        withDefaultLimits();

        CheckReport fits = gate.whatIf(aSubmission().build(), book, NOW);
        CheckReport tooLarge =
                gate.whatIf(aSubmission().placing(anOrderIntent().buy(5_000)).build(), book, NOW);

        assertTrue(fits.approved());
        assertNull(fits.reason());
        assertEquals(1, fits.limitsVersion());
        assertEquals("maxOpenPositions", fits.limits().getFirst().name());
        assertFalse(tooLarge.approved());
        assertEquals(
                ReasonCode.MAX_ORDER_QUANTITY,
                Objects.requireNonNull(tooLarge.reason()).code());
        assertEquals(1, tooLarge.limitsVersion());
        assertEquals("maxOrderNotional", tooLarge.limits().getFirst().name());
    }

    @Test
    void aCheckComparesNothingWithoutSettingsOrAnOrder() {
        assertEquals(List.of(), gate.whatIf(aSubmission().build(), book, NOW).limits());
        withDefaultLimits();
        Wish nothing = new Wish.Exit(InstrumentsOfIndia.RELIANCE, null, ProductType.MIS, null, LATER);

        assertEquals(
                List.of(),
                gate.whatIf(aSubmission().wishing(nothing).build(), book, NOW).limits());
    }

    @Test
    void aChangePassesTheSameChecksAsAnOrder() {
        OrderRecord order = working();

        assertEquals(
                Optional.of(ReasonCode.SETTINGS_MISSING),
                gate.refusalOfChange(order, anOrderIntent().buy(20).build(), book, NOW)
                        .map(Reason::code));
        withDefaultLimits();
        assertEquals(
                Optional.empty(),
                gate.refusalOfChange(order, anOrderIntent().buy(20).build(), book, NOW));
        assertEquals(
                Optional.of(ReasonCode.MAX_ORDER_QUANTITY),
                gate.refusalOfChange(order, anOrderIntent().buy(5_000).build(), book, NOW)
                        .map(Reason::code));
    }

    private OrderRecord working() {
        return OrderRecords.inState(
                OrderState.ACKNOWLEDGED, "working", anOrderIntent().build(), NOW);
    }

    /** Whatever is approved, and in whatever order it fills, no limit is ever passed. */
    @Test
    void noHistoryOfApprovedOrdersAndFillsPassesALimit() {
        for (long seed = 0; seed < 30; seed++) {
            new History(new Random(seed)).run(300);
        }
    }

    private final class History {
        private final Random random;
        private final Book any = new Book(new OrderPace(TODAY, 0));
        private final List<Reservation> open = new ArrayList<>();
        private Instant now = NOW;
        private int approved;

        History(Random random) {
            this.random = random;
            any.put(new SettingsVersion(1, "hash", Settings.paperDesk()));
        }

        void run(int steps) {
            for (int step = 0; step < steps; step++) {
                now = now.plusMillis(5);
                if (open.isEmpty() || random.nextInt(3) > 0) {
                    submit(step);
                } else {
                    fillOne();
                }
                assertWithinLimits();
            }
            assertTrue(approved > 10, "the history approves something");
        }

        private void submit(int step) {
            OrderIntent intent = (random.nextBoolean()
                            ? anOrderIntent().buy(1 + random.nextInt(60))
                            : anOrderIntent().sell(1 + random.nextInt(60)))
                    .instrument(INSTRUMENTS.get(random.nextInt(INSTRUMENTS.size())))
                    .build();
            if (gate.decide(aSubmission().placing(intent).build(), any, now) instanceof RiskDecision.Approved) {
                approved++;
                Reservation held = new Reservation(
                        OrderId.of(String.format("%032x", step)),
                        intent.instrument(),
                        intent.side(),
                        intent.quantity(),
                        false);
                open.add(held);
                any.reservations().hold(held);
                any.engage(intent.instrument());
                any.pace().approved(OrderContent.of(intent, "rest/test"), now, TODAY, Duration.ofSeconds(10));
            }
        }

        private void fillOne() {
            Reservation held = open.remove(random.nextInt(open.size()));
            any.reservations().release(held.orderId());
            any.put(any.position(held.instrument())
                    .after(
                            held.side(),
                            held.quantity(),
                            InstrumentsOfIndia.quote(held.instrument(), NOW).lastPrice()));
        }

        private void assertWithinLimits() {
            assertTrue(any.reservations().size() <= 20);
            assertTrue(any.engaged().size() <= 3);
            assertTrue(any.pace().inLastSecond(now) <= 8);
            for (InstrumentId instrument : INSTRUMENTS) {
                BigDecimal held = any.position(instrument).quantity().value();
                BigDecimal highest = held.add(any.reservations().heldOn(instrument, Side.BUY));
                BigDecimal lowest = held.subtract(any.reservations().heldOn(instrument, Side.SELL));
                BigDecimal price =
                        InstrumentsOfIndia.quote(instrument, NOW).lastPrice().value();
                BigDecimal worst = highest.max(lowest.negate()).multiply(price);
                assertTrue(
                        worst.compareTo(new BigDecimal("200000")) <= 0, () -> instrument + " could come to " + worst);
            }
        }
    }

    private void withDefaultLimits() {
        book.put(new SettingsVersion(1, "hash", Settings.paperDesk()));
    }

    private void fill(Side side, long units) {
        book.put(book.position(InstrumentsOfIndia.RELIANCE).after(side, Quantity.of(units), Price.of("2450")));
    }

    private void hold(OrderIntent intent, int number) {
        book.reservations()
                .hold(new Reservation(
                        OrderId.of(String.format("%032x", number)),
                        intent.instrument(),
                        intent.side(),
                        intent.quantity(),
                        intent.reduceOnly()));
    }

    private RiskDecision exit(@Nullable Quantity quantity) {
        Wish exit = new Wish.Exit(InstrumentsOfIndia.RELIANCE, quantity, ProductType.MIS, null, LATER);
        return gate.decide(aSubmission().wishing(exit).build(), book, NOW);
    }

    private static ReasonCode codeOf(RiskDecision decision) {
        return assertInstanceOf(RiskDecision.Denied.class, decision).reason().code();
    }
}
