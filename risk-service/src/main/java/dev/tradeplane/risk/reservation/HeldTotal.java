package dev.tradeplane.risk.reservation;

import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.intent.Side;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** What all reservations in one instrument hold, kept up to date so that no check has to add them up. */
final class HeldTotal {
    private final Map<ClientOrderId, Map<OrderId, BigDecimal>> exits = new HashMap<>();
    private int orders;
    private BigDecimal buying = BigDecimal.ZERO;
    private BigDecimal selling = BigDecimal.ZERO;
    private BigDecimal reducingBuys = BigDecimal.ZERO;
    private BigDecimal reducingSells = BigDecimal.ZERO;

    void add(Reservation held) {
        orders++;
        BigDecimal before = together(held);
        if (held.exitOf() != null) {
            exits.computeIfAbsent(held.exitOf(), entry -> new HashMap<>())
                    .put(held.orderId(), held.quantity().value());
        }
        move(held, moved(held, before, held.quantity().value()));
    }

    void remove(Reservation held) {
        orders--;
        BigDecimal before = together(held);
        if (held.exitOf() != null) {
            exits.computeIfPresent(held.exitOf(), (entry, pair) -> {
                pair.remove(held.orderId());
                return pair.isEmpty() ? null : pair;
            });
        }
        move(held, moved(held, before, held.quantity().value().negate()));
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

    /** Exits of one entry count as the larger of them. */
    private BigDecimal moved(Reservation held, BigDecimal before, BigDecimal alone) {
        return held.exitOf() == null ? alone : together(held).subtract(before);
    }

    private BigDecimal together(Reservation held) {
        Map<OrderId, BigDecimal> pair = held.exitOf() == null ? null : exits.get(held.exitOf());
        return pair == null ? BigDecimal.ZERO : pair.values().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
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
