package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.market.Instrument;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.contracts.settings.CellSettings;
import dev.tradeplane.contracts.settings.Limits;
import dev.tradeplane.risk.book.Book;
import dev.tradeplane.risk.order.OrderRecord;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One order in front of the checks, with everything they may look at.
 *
 * @param signalTime when the sender says the signal was made, if it says so
 * @param instrument absent when the master does not have it
 * @param instrumentsStale whether an absent instrument may exist all the same
 * @param quote the last quote, however old
 * @param replaced the order as it works now, when this is a change of it
 */
public record Inquiry(
        OrderIntent intent,
        String source,
        @Nullable Instant signalTime,
        Instant now,
        CellSettings settings,
        Book book,
        @Nullable Instrument instrument,
        boolean instrumentsStale,
        @Nullable Quote quote,
        @Nullable OrderRecord replaced) {

    Limits limits() {
        return settings.limits();
    }

    TradingState tradingState() {
        return book.tradingState();
    }

    Instrument knownInstrument() {
        if (instrument == null) {
            throw new IllegalStateException("only for known instruments");
        }
        return instrument;
    }

    Price referencePrice() {
        if (quote == null) {
            throw new IllegalStateException("only with a reference price");
        }
        return quote.lastPrice();
    }

    /** What one unit costs at worst as the order says it: its limit, else its trigger, else the reference price. */
    Price ownPrice() {
        Price limit = intent.limitPrice();
        Price trigger = intent.triggerPrice();
        return limit != null ? limit : trigger != null ? trigger : referencePrice();
    }

    /** Units this order may still fill. */
    BigDecimal adding() {
        BigDecimal asked = intent.quantity().value();
        return replaced == null
                ? asked
                : asked.subtract(replaced.progress().filled().value()).max(BigDecimal.ZERO);
    }

    /** The position, signed so that above zero is the direction of this order. */
    BigDecimal position() {
        BigDecimal held = book.position(intent.instrument()).quantity().value();
        return intent.side() == Side.BUY ? held : held.negate();
    }

    /** Units open orders of this side may still fill, this order's own earlier form left out. */
    BigDecimal heldByOthers() {
        return book.reservations().heldOn(intent.instrument(), intent.side()).subtract(ownHeld());
    }

    /** The part of {@link #heldByOthers} that reduce-only orders hold. */
    BigDecimal reducingByOthers() {
        BigDecimal all = book.reservations().reducingOn(intent.instrument(), intent.side());
        return intent.reduceOnly() ? all.subtract(ownHeld()) : all;
    }

    /**
     * The largest position in this order's direction if everything on this side fills and nothing on the other; zero when
     * even then the position is the other way round, for then this order only shrinks it.
     */
    BigDecimal worstPosition() {
        return position().add(heldByOthers()).add(adding()).max(BigDecimal.ZERO);
    }

    private BigDecimal ownHeld() {
        if (replaced == null) {
            return BigDecimal.ZERO;
        }
        var own = book.reservations().of(replaced.id());
        return own == null ? BigDecimal.ZERO : own.quantity().value();
    }
}
