package dev.tradeplane.risk.reservation;

import dev.tradeplane.contracts.intent.Side;
import java.math.BigDecimal;

/** What all reservations in one instrument hold, kept up to date so that no check has to add them up. */
final class HeldTotal {
    private int orders;
    private BigDecimal buying = BigDecimal.ZERO;
    private BigDecimal selling = BigDecimal.ZERO;
    private BigDecimal reducingBuys = BigDecimal.ZERO;
    private BigDecimal reducingSells = BigDecimal.ZERO;

    void add(Reservation held) {
        orders++;
        move(held, held.quantity().value());
    }

    void remove(Reservation held) {
        orders--;
        move(held, held.quantity().value().negate());
    }

    boolean isEmpty() {
        return orders == 0;
    }

    BigDecimal on(Side side) {
        return side == Side.BUY ? buying : selling;
    }

    BigDecimal reducingOn(Side side) {
        return side == Side.BUY ? reducingBuys : reducingSells;
    }

    private void move(Reservation held, BigDecimal by) {
        switch (held.side()) {
            case BUY -> {
                buying = buying.add(by);
                reducingBuys = held.reduceOnly() ? reducingBuys.add(by) : reducingBuys;
            }
            case SELL -> {
                selling = selling.add(by);
                reducingSells = held.reduceOnly() ? reducingSells.add(by) : reducingSells;
            }
        }
    }
}
