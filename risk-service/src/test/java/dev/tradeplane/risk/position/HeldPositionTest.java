package dev.tradeplane.risk.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.money.Money;
import dev.tradeplane.contracts.money.NetQuantity;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.testsupport.clock.TickingClock;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import org.junit.jupiter.api.Test;

class HeldPositionTest {
    private final HeldPosition flat = HeldPosition.flat(InstrumentsOfIndia.RELIANCE);

    @Test
    void averagesWhatItBuys() {
        HeldPosition held = buy(buy(flat, 10, "100"), 30, "120");

        assertEquals(NetQuantity.of("40"), held.quantity());
        assertEquals(Price.of("115"), held.averagePrice());
    }

    @Test
    void booksWhatItCloses() {
        HeldPosition held = sell(buy(flat, 10, "100"), 4, "110");

        assertEquals(Money.of("40"), held.realized());
        assertEquals(Price.of("100"), held.averagePrice());
    }

    @Test
    void booksALossOnAShort() {
        HeldPosition held = buy(sell(flat, 10, "100"), 10, "110");

        assertTrue(held.quantity().isFlat());
        assertNull(held.averagePrice());
        assertEquals(Money.of("-100"), held.realized());
    }

    @Test
    void opensTheRestOfAFlipAtTheFillsPrice() {
        HeldPosition held = sell(buy(flat, 10, "100"), 15, "110");

        assertEquals(NetQuantity.of("-5"), held.quantity());
        assertEquals(Price.of("110"), held.averagePrice());
        assertEquals(Money.of("100"), held.realized());
    }

    @Test
    void isMarkedOnlyWithAPrice() {
        HeldPosition held = buy(flat, 10, "2400");

        assertNull(held.markedTo(null).unrealizedPnl());
        assertEquals(
                Money.of("500"),
                held.markedTo(InstrumentsOfIndia.quote(InstrumentsOfIndia.RELIANCE, TickingClock.MONDAY_MORNING))
                        .unrealizedPnl());
    }

    @Test
    void takesOverWhatTheBrokerSaysAndKeepsWhatWasEarned() {
        HeldPosition held = sell(buy(flat, 10, "100"), 4, "110");

        HeldPosition told = held.takenOver(NetQuantity.of("8"), Price.of("90"));
        HeldPosition withoutAPrice = held.takenOver(NetQuantity.of("8"), null);
        HeldPosition gone = held.takenOver(NetQuantity.FLAT, Price.of("90"));

        assertEquals(NetQuantity.of("8"), told.quantity());
        assertEquals(Price.of("90"), told.averagePrice());
        assertEquals(Money.of("40"), told.realized());
        assertEquals(Price.of("100"), withoutAPrice.averagePrice());
        assertNull(gone.averagePrice());
        assertEquals(Money.of("40"), gone.realized());
    }

    @Test
    void aFlatPositionHasNothingOpen() {
        assertEquals(Money.ZERO, flat.markedTo(null).unrealizedPnl());
        assertEquals(
                Money.ZERO,
                flat.markedTo(InstrumentsOfIndia.quote(InstrumentsOfIndia.RELIANCE, TickingClock.MONDAY_MORNING))
                        .unrealizedPnl());
    }

    private static HeldPosition buy(HeldPosition held, long units, String price) {
        return held.after(Side.BUY, Quantity.of(units), Price.of(price));
    }

    private static HeldPosition sell(HeldPosition held, long units, String price) {
        return held.after(Side.SELL, Quantity.of(units), Price.of(price));
    }
}
