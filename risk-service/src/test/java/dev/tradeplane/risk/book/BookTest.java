package dev.tradeplane.risk.book;

import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.risk.drift.DriftBook;
import dev.tradeplane.risk.limit.SettingsVersion;
import dev.tradeplane.risk.order.OrderRecord;
import dev.tradeplane.risk.order.OrderRecords;
import dev.tradeplane.risk.pace.OrderPace;
import dev.tradeplane.risk.position.HeldPosition;
import dev.tradeplane.risk.reservation.Reservation;
import dev.tradeplane.risk.tradingstate.SetState;
import dev.tradeplane.testsupport.clock.TickingClock;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import dev.tradeplane.testsupport.fixture.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BookTest {
    private static final Instant NOW = TickingClock.MONDAY_MORNING;
    private static final OrderId ID = OrderId.of("0".repeat(32));

    private final OrderPace pace = new OrderPace(LocalDate.parse("2026-11-23"), 0);
    private final Book book = new Book(pace);

    @Test
    void isHaltedWhileThereAreNoSettings() {
        assertEquals(TradingState.HALTED, book.tradingState());
    }

    @Test
    void theStricterOfTheDeclaredAndTheSetStateIsInForce() {
        book.put(new SettingsVersion(
                1,
                "hash",
                Settings.aPaperDesk().tradingState(TradingState.REDUCING).build()));
        assertEquals(TradingState.REDUCING, book.tradingState());

        book.put(new SetState(TradingState.HALTED, 1, "why", "who"));
        assertEquals(TradingState.HALTED, book.tradingState());
    }

    @Test
    void anInstrumentHasAnUnknownOutcomeUntilTheLastOfThemIsSettled() {
        OrderRecord one = order("one", OrderState.UNKNOWN);
        OrderRecord other = order("other", OrderState.UNKNOWN);
        book.put(one);
        book.put(other);

        book.put(order("one", OrderState.ACKNOWLEDGED));
        assertTrue(book.hasUnknownIn(InstrumentsOfIndia.RELIANCE));

        book.put(order("other", OrderState.CANCELED));
        assertFalse(book.hasUnknownIn(InstrumentsOfIndia.RELIANCE));
    }

    @Test
    void knowsOrdersWhileTheyAreOpen() {
        OrderRecord order = order("one", OrderState.APPROVED);
        book.put(order);
        assertEquals(order, book.openOrder(order.id()));
        assertEquals(1, book.waiting());

        book.put(order("one", OrderState.FILLED));
        assertNull(book.openOrder(order.id()));
        assertEquals(0, book.openOrders().size());
        assertEquals(0, book.waiting());
    }

    @Test
    void isEngagedWhereItHoldsSomethingOrMayComeTo() {
        book.reservations().hold(new Reservation(ID, InstrumentsOfIndia.TCS, Side.BUY, Quantity.of(1), false));
        book.engage(InstrumentsOfIndia.TCS);
        book.put(HeldPosition.flat(InstrumentsOfIndia.INFY).after(Side.BUY, Quantity.of(1), Price.of("1500")));
        book.put(HeldPosition.flat(InstrumentsOfIndia.SBIN));

        assertEquals(Set.of(InstrumentsOfIndia.TCS, InstrumentsOfIndia.INFY), book.engaged());
        assertEquals(2, book.positions().size());

        book.reservations().release(ID);
        book.engage(InstrumentsOfIndia.TCS);
        assertEquals(Set.of(InstrumentsOfIndia.INFY), book.engaged());
    }

    @Test
    void isFlatWhereNothingWasEverHeld() {
        assertEquals(HeldPosition.flat(InstrumentsOfIndia.TCS), book.position(InstrumentsOfIndia.TCS));
    }

    @Test
    void showsWhatItWasGiven() {
        DriftBook drift = new DriftBook();
        book.put(drift);
        SetState set = new SetState(TradingState.REDUCING, 2, "why", "who");
        book.put(set);

        assertEquals(drift, book.drift());
        assertEquals(set, book.setState());
        assertEquals(pace, book.pace());
    }

    private static OrderRecord order(String name, OrderState state) {
        return OrderRecords.inState(state, name, anOrderIntent().build(), NOW);
    }
}
