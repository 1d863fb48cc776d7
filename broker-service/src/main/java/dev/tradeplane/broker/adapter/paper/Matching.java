package dev.tradeplane.broker.adapter.paper;

import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one quote does to one order. Everything trades at the last price. */
final class Matching {
    private Matching() {}

    /**
     * An order after a quote.
     *
     * @param traded what the quote filled, if anything
     */
    record Match(PaperOrder order, Optional<Quantity> traded) {}

    /**
     * Applies one quote.
     *
     * @param offered units to be had at this price
     */
    static Match match(PaperOrder order, Price last, Quantity offered) {
        if (!order.isOpen() || !isLive(order, last)) {
            return new Match(order, Optional.empty());
        }
        PaperOrder live = order.live();
        Quantity size = order.remaining().min(offered);
        if (size.isZero() || !accepts(order.side(), order.limitPrice(), last)) {
            return new Match(live, Optional.empty());
        }
        return new Match(live.filledBy(size, last), Optional.of(size));
    }

    private static boolean isLive(PaperOrder order, Price last) {
        Price trigger = order.triggerPrice();
        return order.triggered() || trigger == null || reaches(order.side(), last, trigger);
    }

    /** A stop to buy waits for the price to rise to it, a stop to sell for it to fall. */
    private static boolean reaches(Side side, Price last, Price trigger) {
        return side == Side.BUY ? last.compareTo(trigger) >= 0 : last.compareTo(trigger) <= 0;
    }

    private static boolean accepts(Side side, @Nullable Price limit, Price last) {
        return limit == null || (side == Side.BUY ? last.compareTo(limit) <= 0 : last.compareTo(limit) >= 0);
    }
}
