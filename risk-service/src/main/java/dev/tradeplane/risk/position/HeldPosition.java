package dev.tradeplane.risk.position;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.money.Money;
import dev.tradeplane.contracts.money.NetQuantity;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.Position;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A position from fills, and from what was taken over from the broker.
 *
 * @param averagePrice what the present position cost a unit, to 8 places; absent when flat
 * @param realized booked by the fills that closed
 */
public record HeldPosition(
        InstrumentId instrument,
        NetQuantity quantity,
        @Nullable Price averagePrice,
        Money realized) {
    private static final int PRICE_PLACES = 8;

    public static HeldPosition flat(InstrumentId instrument) {
        return new HeldPosition(instrument, NetQuantity.FLAT, null, Money.ZERO);
    }

    public HeldPosition after(Side side, Quantity filled, Price price) {
        NetQuantity next = quantity.after(side, filled);
        Price cost = averagePrice;
        if (cost == null || quantity.isLong() == (side == Side.BUY)) {
            return new HeldPosition(instrument, next, grown(cost, filled, price), realized);
        }
        Quantity closed = filled.min(quantity.size());
        BigDecimal gain = price.value().subtract(cost.value()).multiply(closed.value());
        Money booked = realized.plus(new Money(quantity.isLong() ? gain : gain.negate()));
        boolean flipped = filled.compareTo(closed) > 0;
        return new HeldPosition(instrument, next, next.isFlat() ? null : flipped ? price : cost, booked);
    }

    /** What the broker says instead; what was earned so far stays. Of an average nobody tells ours is kept. */
    public HeldPosition takenOver(NetQuantity brokers, @Nullable Price brokersAverage) {
        Price cost = brokersAverage == null ? averagePrice : brokersAverage;
        return new HeldPosition(instrument, brokers, brokers.isFlat() ? null : cost, realized);
    }

    private Price grown(@Nullable Price cost, Quantity added, Price price) {
        if (cost == null) {
            return price;
        }
        BigDecimal held = quantity.size().value();
        BigDecimal paid = cost.value().multiply(held).add(price.value().multiply(added.value()));
        return new Price(paid.divide(held.add(added.value()), PRICE_PLACES, RoundingMode.HALF_EVEN));
    }

    /** Marked to this quote; without one the unrealized part is not known. */
    public Position markedTo(@Nullable Quote quote) {
        Price cost = averagePrice;
        if (quote == null) {
            return new Position(instrument, quantity, cost, null, realized, cost == null ? Money.ZERO : null);
        }
        Money open = cost == null
                ? Money.ZERO
                : new Money(quote.lastPrice().value().subtract(cost.value()).multiply(quantity.value()));
        return new Position(instrument, quantity, cost, quote.lastPrice(), realized, open);
    }
}
