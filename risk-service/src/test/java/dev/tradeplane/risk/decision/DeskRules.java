package dev.tradeplane.risk.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.risk.book.Book;
import dev.tradeplane.risk.order.OrderRecord;
import dev.tradeplane.risk.reservation.Reservation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What must hold in a {@link DeskHistory}. */
final class DeskRules {
    static final int MAX_POSITION = 100;
    static final int MAX_OPEN_ORDERS = 6;
    static final int MAX_OPEN_POSITIONS = 3;
    static final int MAX_PER_SECOND = 3;
    /** 40 percent of the 500,000 of the sample account. */
    private static final BigDecimal MAX_IN_ONE = BigDecimal.valueOf(200_000);

    private final Desk desk;
    private final List<FarOrder> far;
    private final List<Instant> approvals = new ArrayList<>();

    DeskRules(Desk desk, List<FarOrder> far) {
        this.desk = desk;
        this.far = far;
    }

    /** An order or a change counts in the rate. */
    void counted() {
        approvals.add(desk.now());
        Instant second = desk.now().minusSeconds(1);
        long lately = approvals.stream().filter(at -> at.isAfter(second)).count();
        assertTrue(lately <= MAX_PER_SECOND, () -> lately + " in a second");
    }

    void approved(OrderIntent intent) {
        counted();
        if (intent.reduceOnly()) {
            BigDecimal held =
                    desk.book().position(intent.instrument()).quantity().value();
            BigDecimal reducible = intent.side() == Side.SELL ? held : held.negate();
            BigDecimal reducing = desk.book().reservations().reducingOn(intent.instrument(), intent.side());
            assertTrue(reducing.compareTo(reducible) <= 0, "reduce-only orders turn the position round");
        }
    }

    /** Whatever the broker does, and however it is told. */
    void hold() {
        Book book = desk.book();
        int open = 0;
        for (FarOrder one : far) {
            OrderRecord order = desk.order(one.order().id());
            Reservation held = book.reservations().of(order.id());
            assertEquals(order.isOpen(), held != null, () -> order + " holds " + held);
            if (held != null) {
                open++;
                assertTrue(
                        held.quantity().compareTo(order.leaves()) >= 0,
                        () -> "an open order holds what may still fill: " + order + " holds " + held);
                assertTrue(
                        order.progress().pendingChange() != null
                                || held.quantity().equals(order.leaves()),
                        () -> "and no more: " + order + " holds " + held);
            }
            assertTrue(order.progress().filled().compareTo(one.filled()) <= 0, "an execution was counted twice");
        }
        long waiting = far.stream()
                .filter(one -> desk.order(one.order().id()).state() == OrderState.APPROVED)
                .count();
        assertEquals(waiting, book.waiting());
        assertEquals(open, book.reservations().size());
        assertEquals(open, book.openOrders().size());
    }

    void holdUnderAFaithfulBroker() {
        Book book = desk.book();
        assertTrue(book.engaged().size() <= MAX_OPEN_POSITIONS);
        long opening = book.reservations().all().stream()
                .filter(held -> !held.reduceOnly())
                .count();
        assertTrue(opening <= MAX_OPEN_ORDERS);
        for (InstrumentId instrument : DeskHistory.INSTRUMENTS) {
            for (Side side : Side.values()) {
                BigDecimal worst = worst(book, instrument, side);
                assertTrue(worst.compareTo(BigDecimal.valueOf(MAX_POSITION)) <= 0, () -> instrument + " " + worst);
                BigDecimal plain = worst.subtract(book.reservations().reducingOn(instrument, side));
                BigDecimal value =
                        plain.multiply(desk.price(instrument).lastPrice().value());
                assertTrue(value.compareTo(MAX_IN_ONE) <= 0, () -> instrument + " could come to " + value);
                BigDecimal truth = truth(instrument, side);
                assertTrue(
                        worst.compareTo(truth) >= 0,
                        () -> instrument + " can come to " + truth + " at the broker, here it counts " + worst);
            }
        }
    }

    /** Everything was heard, and nothing is on its way. */
    void holdAtRest() {
        for (FarOrder one : far) {
            OrderRecord order = desk.order(one.order().id());
            assertEquals(one.state(), order.state(), () -> one + " here " + order.state());
            assertEquals(one.filled(), order.progress().filled(), () -> one + " here " + order.state());
            assertEquals(one.intent().quantity(), order.approvedIntent().quantity(), one::toString);
        }
        for (InstrumentId instrument : DeskHistory.INSTRUMENTS) {
            long filled = far.stream()
                    .filter(one -> one.intent().instrument().equals(instrument))
                    .mapToLong(FarOrder::signedFills)
                    .sum();
            assertEquals(
                    0,
                    BigDecimal.valueOf(filled)
                            .compareTo(
                                    desk.book().position(instrument).quantity().value()));
            for (Side side : Side.values()) {
                assertEquals(0, truth(instrument, side).compareTo(worst(desk.book(), instrument, side)));
            }
            assertEquals(
                    desk.book().reservations().holdsAny(instrument) || filled != 0,
                    desk.book().engaged().contains(instrument));
        }
        assertTrue(far.stream()
                .noneMatch(one -> desk.book().hasUnknownIn(one.intent().instrument())
                        && desk.order(one.order().id()).state() != OrderState.UNKNOWN));
    }

    /** The position in this direction if all of this side fills and nothing of the other. */
    private static BigDecimal worst(Book book, InstrumentId instrument, Side side) {
        BigDecimal held = book.position(instrument).quantity().value();
        return (side == Side.BUY ? held : held.negate()).add(book.reservations().heldOn(instrument, side));
    }

    private BigDecimal truth(InstrumentId instrument, Side side) {
        long position = 0;
        long open = 0;
        for (FarOrder one : far) {
            if (one.intent().instrument().equals(instrument)) {
                position += one.signedFills();
                open += one.intent().side() == side ? one.mayStillFill() : 0;
            }
        }
        return BigDecimal.valueOf((side == Side.BUY ? position : -position) + open);
    }
}
