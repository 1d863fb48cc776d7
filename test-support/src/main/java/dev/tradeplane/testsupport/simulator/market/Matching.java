package dev.tradeplane.testsupport.simulator.market;

import java.math.BigDecimal;
import java.util.Optional;

/** When an order trades, and at what price. */
final class Matching {
    private Matching() {}

    static boolean isTriggered(Terms terms, BigDecimal last) {
        BigDecimal trigger = terms.trigger();
        return trigger != null
                && (terms.side() == Side.BUY ? last.compareTo(trigger) >= 0 : last.compareTo(trigger) <= 0);
    }

    /** The trigger a trailing stop has after this price: it follows, and never goes back. */
    static Terms followed(Terms terms, BigDecimal last) {
        Trail trail = terms.trail();
        if (trail == null) {
            return terms;
        }
        BigDecimal next = trail.triggerAt(terms.side(), last);
        BigDecimal now = terms.trigger();
        if (now == null) {
            return terms.withTrigger(next);
        }
        return terms.withTrigger(terms.side() == Side.SELL ? now.max(next) : now.min(next));
    }

    /**
     * The price a working order trades at; empty when it does not.
     *
     * @param arriving whether it has just come to the book: it then gets the market's price, later its own
     */
    static Optional<BigDecimal> price(Terms terms, BigDecimal last, boolean arriving) {
        BigDecimal limit = terms.limit();
        if (limit == null || !terms.kind().isLimited()) {
            return Optional.of(last);
        }
        boolean reached = terms.side() == Side.BUY ? last.compareTo(limit) <= 0 : last.compareTo(limit) >= 0;
        return reached ? Optional.of(arriving ? last : limit) : Optional.empty();
    }
}
