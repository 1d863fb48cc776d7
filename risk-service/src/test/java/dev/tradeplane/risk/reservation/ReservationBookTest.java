package dev.tradeplane.risk.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReservationBookTest {
    private static final List<InstrumentId> INSTRUMENTS =
            List.of(InstrumentsOfIndia.RELIANCE, InstrumentsOfIndia.TCS, InstrumentsOfIndia.SBIN);

    private final ReservationBook book = new ReservationBook();

    @Test
    void holdsConsumesAndReleases() {
        book.hold(reservation(1, 10, false));

        assertTrue(book.consume(id(1), Quantity.of(4)));
        assertEquals(new BigDecimal("6"), book.heldOn(InstrumentsOfIndia.RELIANCE, Side.BUY));
        book.release(id(1));
        book.release(id(1));

        assertEquals(0, book.size());
        assertFalse(book.holdsAny(InstrumentsOfIndia.RELIANCE));
    }

    @Test
    void holdsOnceForAnOrder() {
        book.hold(reservation(1, 10, false));

        assertThrows(IllegalStateException.class, () -> book.hold(reservation(1, 10, false)));
    }

    @Test
    void neverHoldsLessThanNothing() {
        book.hold(reservation(1, 10, false));

        assertFalse(book.consume(id(1), Quantity.of(11)));
        assertFalse(book.consume(id(2), Quantity.of(1)));
        assertEquals(0, book.heldOn(InstrumentsOfIndia.RELIANCE, Side.BUY).signum());
    }

    @Test
    void holdsForTheExitsOfOneEntryWhatTheLargerDoes() {
        book.hold(exit(1, 10, "T1"));
        book.hold(exit(2, 10, "T1"));
        book.hold(exit(3, 7, "T2"));
        assertEquals(new BigDecimal("17"), reducing());

        book.consume(id(1), Quantity.of(4));
        assertEquals(new BigDecimal("17"), reducing());
        book.release(id(2));
        assertEquals(new BigDecimal("13"), reducing());
        book.release(id(1));
        book.release(id(3));

        assertEquals(0, reducing().signum());
    }

    @Test
    void totalsEqualTheSumOfWhatIsHeldAfterAnyHistory() {
        for (long seed = 0; seed < 50; seed++) {
            ReservationBook any = new ReservationBook();
            Map<OrderId, Reservation> model = new HashMap<>();
            Random random = new Random(seed);
            for (int step = 0; step < 200; step++) {
                step(any, model, random, step);
                assertSums(any, model);
            }
        }
    }

    private static void step(ReservationBook any, Map<OrderId, Reservation> model, Random random, int step) {
        OrderId some = model.isEmpty()
                ? id(0)
                : model.keySet().stream()
                        .sorted(java.util.Comparator.comparing(OrderId::value))
                        .skip(random.nextInt(model.size()))
                        .findFirst()
                        .orElseThrow();
        Reservation held = model.get(some);
        switch (random.nextInt(4)) {
            case 0 -> {
                if (held != null) {
                    Quantity part = held.quantity().min(Quantity.of(random.nextInt(20)));
                    assertTrue(any.consume(some, part));
                    model.put(some, held.of(held.quantity().minus(part)));
                }
            }
            case 1 -> {
                any.release(some);
                model.remove(some);
            }
            default -> {
                Reservation next = new Reservation(
                        id(step + 1),
                        INSTRUMENTS.get(random.nextInt(INSTRUMENTS.size())),
                        Side.values()[random.nextInt(2)],
                        Quantity.of(random.nextInt(50)),
                        random.nextBoolean());
                any.hold(next);
                model.put(next.orderId(), next);
            }
        }
    }

    private static void assertSums(ReservationBook any, Map<OrderId, Reservation> model) {
        assertEquals(model.size(), any.size());
        for (InstrumentId instrument : INSTRUMENTS) {
            for (Side side : Side.values()) {
                assertEquals(0, sum(model, instrument, side, false).compareTo(any.heldOn(instrument, side)));
                assertEquals(0, sum(model, instrument, side, true).compareTo(any.reducingOn(instrument, side)));
            }
        }
    }

    private static BigDecimal sum(
            Map<OrderId, Reservation> model, InstrumentId instrument, Side side, boolean reducing) {
        return model.values().stream()
                .filter(r -> r.instrument().equals(instrument) && r.side() == side && (!reducing || r.reduceOnly()))
                .map(r -> r.quantity().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal reducing() {
        return book.reducingOn(InstrumentsOfIndia.RELIANCE, Side.SELL);
    }

    private static Reservation exit(int number, long units, String entry) {
        return new Reservation(
                id(number), InstrumentsOfIndia.RELIANCE, Side.SELL, Quantity.of(units), true, ClientOrderId.of(entry));
    }

    private static Reservation reservation(int number, long units, boolean reduceOnly) {
        return new Reservation(id(number), InstrumentsOfIndia.RELIANCE, Side.BUY, Quantity.of(units), reduceOnly);
    }

    private static OrderId id(int number) {
        return OrderId.of(String.format("%032x", number));
    }
}
