package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.market.Instrument;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.order.PositionDrift;
import dev.tradeplane.contracts.settings.CellSettings;
import dev.tradeplane.risk.book.Book;
import dev.tradeplane.risk.limit.SettingsVersion;
import dev.tradeplane.risk.order.OrderRecord;
import dev.tradeplane.risk.order.OrderRecords;
import dev.tradeplane.risk.pace.OrderContent;
import dev.tradeplane.risk.pace.OrderPace;
import dev.tradeplane.risk.reservation.Reservation;
import dev.tradeplane.testsupport.clock.TickingClock;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import dev.tradeplane.testsupport.fixture.Intents;
import dev.tradeplane.testsupport.fixture.LimitsBuilder;
import dev.tradeplane.testsupport.fixture.OrderIntentBuilder;
import dev.tradeplane.testsupport.fixture.Settings;
import dev.tradeplane.testsupport.fixture.SettingsBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Puts one order in front of a check, on a Monday morning with a fresh price of 2450. */
final class Inquiries {
    static final Instant NOW = TickingClock.MONDAY_MORNING;
    static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private final Book book = new Book(new OrderPace(TODAY, 0));
    private SettingsBuilder settings = Settings.aPaperDesk();
    private Instant now = NOW;
    private @Nullable Quote quote = InstrumentsOfIndia.quote(InstrumentsOfIndia.RELIANCE, NOW);
    private @Nullable Instrument instrument = InstrumentsOfIndia.all().getFirst();
    private boolean instrumentsStale;
    private @Nullable Instant signalTime;
    private int orders;

    static Inquiries onAnEmptyBook() {
        return new Inquiries();
    }

    Inquiries settings(SettingsBuilder value) {
        settings = value;
        return this;
    }

    Inquiries limits(LimitsBuilder value) {
        settings = settings.limits(value);
        return this;
    }

    Inquiries at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    Inquiries quote(@Nullable Quote value) {
        quote = value;
        return this;
    }

    Inquiries instrument(@Nullable Instrument value) {
        instrument = value;
        return this;
    }

    Inquiries unknownInstrument(boolean stale) {
        instrument = null;
        instrumentsStale = stale;
        return this;
    }

    Inquiries signalledAgo(Duration age) {
        signalTime = NOW.minus(age);
        return this;
    }

    Inquiries drift(PositionDrift drift) {
        book.drift().put(drift);
        return this;
    }

    /** A position in RELIANCE, above zero when long. */
    Inquiries position(long units) {
        Side side = units > 0 ? Side.BUY : Side.SELL;
        book.put(
                book.position(InstrumentsOfIndia.RELIANCE).after(side, Quantity.of(Math.abs(units)), Price.of("2450")));
        return this;
    }

    /** An open order that holds all its units. */
    Inquiries working(OrderIntentBuilder intent) {
        working(intent.build(), OrderState.ACKNOWLEDGED);
        return this;
    }

    OrderRecord working(OrderIntent intent, OrderState state) {
        orders++;
        OrderRecord order = order("working-" + orders, intent, state);
        book.put(order);
        book.reservations()
                .hold(new Reservation(
                        order.id(), intent.instrument(), intent.side(), intent.quantity(), intent.reduceOnly()));
        book.engage(intent.instrument());
        return order;
    }

    static OrderRecord order(String key, OrderIntent intent, OrderState state) {
        return OrderRecords.inState(state, key, intent, NOW);
    }

    Inquiries approvedAgo(Duration age, OrderIntentBuilder intent) {
        Instant at = NOW.minus(age);
        book.pace().approved(OrderContent.of(intent.build(), "rest/test"), at, TODAY, Duration.ofMinutes(1));
        return this;
    }

    Inquiry of(OrderIntentBuilder intent) {
        return of(intent.build(), null);
    }

    Inquiry ofAnOrder() {
        return of(Intents.anOrderIntent());
    }

    Inquiry of(OrderIntent intent, @Nullable OrderRecord replaced) {
        CellSettings inForce = settings.build();
        book.put(new SettingsVersion(1, "hash", inForce));
        return new Inquiry(
                intent, "rest/test", signalTime, now, inForce, book, instrument, instrumentsStale, quote, replaced);
    }
}
