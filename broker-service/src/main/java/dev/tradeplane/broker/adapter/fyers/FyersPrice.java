package dev.tradeplane.broker.adapter.fyers;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.money.Price;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * The last price of one contract.
 *
 * @param volume of the day: it grows with each trade, also with one at the same price
 * @param madeAt the price is not older than that
 * @param seenAt when it was looked at
 * @param askedAt when its time was asked for
 */
record FyersPrice(BigDecimal price, BigDecimal volume, Instant madeAt, Instant seenAt, Instant askedAt) {
    /** What changed was made after the look before; what did not is as old as it was. */
    FyersPrice seen(BigDecimal last, BigDecimal total, Instant now) {
        boolean same = last.compareTo(price) == 0 && total.compareTo(volume) == 0;
        Instant since = same || madeAt.isAfter(seenAt) ? madeAt : seenAt;
        return new FyersPrice(last, total, since, now, askedAt);
    }

    /** Whether it is, and its time was not asked for since either. */
    boolean isOlderThan(Instant limit) {
        return madeAt.isBefore(limit) && askedAt.isBefore(limit);
    }

    Quote quoted(InstrumentId instrument) {
        return new Quote(instrument, new Price(price), madeAt, FyersBroker.NAME);
    }
}
