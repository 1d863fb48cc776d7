package dev.tradeplane.testsupport.simulator.market;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Positions, and what the account's money is bound by. */
final class Portfolio {
    private record Key(String instrument, String product) {}

    private final BigDecimal initialCash;
    private final Prices prices;
    private final Map<Key, Position> positions = new LinkedHashMap<>();

    Portfolio(BigDecimal initialCash, Prices prices) {
        this.initialCash = initialCash;
        this.prices = prices;
    }

    void add(Fill fill) {
        positions.compute(
                new Key(fill.instrument(), fill.product()),
                (key, held) -> (held == null ? Position.flat(key.instrument(), key.product()) : held).after(fill));
    }

    List<Position> positions() {
        return List.copyOf(positions.values());
    }

    Funds funds(List<Order> open) {
        BigDecimal cash = initialCash;
        BigDecimal held = BigDecimal.ZERO;
        for (Position position : positions.values()) {
            cash = cash.add(position.realized());
            held = held.add(position.quantity().abs().multiply(position.averagePrice()));
        }
        for (Order order : open) {
            if (order.state() == State.WAITING || order.state() == State.WORKING) {
                held = held.add(needed(order.terms().withQuantity(order.remaining())));
            }
        }
        return new Funds(cash, held);
    }

    /** What is lacking for an order; empty when there is enough. */
    Optional<Shortfall> shortfall(Terms terms, List<Order> open) {
        Shortfall found = new Shortfall(needed(terms), funds(open).available());
        return found.required().compareTo(found.available()) > 0 ? Optional.of(found) : Optional.empty();
    }

    /** The money an order binds: only what it opens, an exit binds nothing. */
    private BigDecimal needed(Terms terms) {
        BigDecimal signed =
                terms.quantity().multiply(BigDecimal.valueOf(terms.side().sign()));
        Position position = positions.get(new Key(terms.instrument(), terms.product()));
        BigDecimal held = position == null ? BigDecimal.ZERO : position.quantity();
        BigDecimal closes = held.signum() * signed.signum() < 0 ? signed.abs().min(held.abs()) : BigDecimal.ZERO;
        return terms.quantity().subtract(closes).multiply(reference(terms));
    }

    private BigDecimal reference(Terms terms) {
        BigDecimal limit = terms.limit();
        if (limit != null) {
            return limit;
        }
        BigDecimal trigger = terms.trigger();
        return trigger != null
                ? trigger
                : prices.of(terms.instrument()).map(Quote::last).orElse(BigDecimal.ZERO);
    }
}
