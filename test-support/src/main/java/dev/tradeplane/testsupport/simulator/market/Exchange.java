package dev.tradeplane.testsupport.simulator.market;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What becomes of orders once they are at the exchange. */
final class Exchange {
    /** Another start begins at another number: a fill's id is never given twice. */
    private static final long FILLS_A_SECOND = 1_000_000;

    private final Clock clock;
    private final Interference interference;
    private final Prices prices;
    private final Portfolio portfolio;
    private final Orders orders;
    private final Consumer<MarketEvent> listener;
    private final long firstFill;

    Exchange(
            Clock clock,
            Interference interference,
            Prices prices,
            Portfolio portfolio,
            Orders orders,
            Consumer<MarketEvent> listener) {
        this.clock = clock;
        this.interference = interference;
        this.prices = prices;
        this.portfolio = portfolio;
        this.orders = orders;
        this.listener = listener;
        this.firstFill = clock.instant().getEpochSecond() * FILLS_A_SECOND;
    }

    Order receive(String id, Placement placement, Terms terms) {
        Order order = Order.received(id, placement, terms, clock.instant());
        tell(Change.RECEIVED, order, null);
        return order;
    }

    /** Looks at an order for the first time: rejects it, holds it back or lets it work. */
    void open(String id) {
        Order order = orders.find(id).orElseThrow();
        if (order.state() != State.RECEIVED) {
            return;
        }
        boolean heldBack = isHeldBack(order);
        Optional<String> rejection = interference.rejection(order).or(() -> lack(order, heldBack));
        if (rejection.isPresent()) {
            end(order, State.REJECTED, rejection.get());
        } else if (heldBack) {
            tell(Change.HELD, order.moved(State.HELD, null, clock.instant()), null);
        } else {
            release(order);
        }
    }

    void amend(Order order, Terms terms) {
        Order next = order.amended(terms, clock.instant());
        if (next.state() == State.WAITING && !terms.kind().waits()) {
            next = next.moved(State.WORKING, null, clock.instant());
        }
        tell(Change.AMENDED, next, null);
        match(order.id(), true);
    }

    /** Opens an order in the place of another, whose legs now wait for the new one. */
    void replace(Order old, String id) {
        end(old, State.REPLACED, null);
        orders.open().stream()
                .filter(leg -> old.id().equals(leg.placement().entry()))
                .forEach(leg -> orders.touch(leg.following(id)));
        open(id);
    }

    void priced(String instrument) {
        for (Order order : orders.open()) {
            if (order.terms().instrument().equals(instrument)) {
                match(order.id(), false);
            }
        }
    }

    /** Fills what is left of an order, whatever its terms. */
    void fillAll(String id) {
        orders.openOne(id).ifPresent(order -> {
            BigDecimal limit = order.terms().limit();
            BigDecimal price = prices.of(order.terms().instrument())
                    .map(Quote::last)
                    .orElse(limit == null ? BigDecimal.ONE : limit);
            fill(order, order.remaining(), price);
        });
    }

    void endIfOpen(String id, State state) {
        orders.openOne(id).ifPresent(order -> end(order, state, null));
    }

    void end(Order order, State state, @Nullable String reason) {
        Change change = switch (state) {
            case CANCELED -> Change.CANCELED;
            case EXPIRED -> Change.EXPIRED;
            case REPLACED -> Change.REPLACED;
            default -> Change.REJECTED;
        };
        tell(change, order.moved(state, reason, clock.instant()), null);
        if (state != State.REPLACED) {
            companions(order, false);
        }
    }

    private Optional<String> lack(Order order, boolean heldBack) {
        return heldBack
                ? Optional.empty()
                : portfolio.shortfall(order.terms(), orders.open()).map(Shortfall::inWords);
    }

    private void release(Order order) {
        State state = order.terms().kind().waits() ? State.WAITING : State.WORKING;
        tell(Change.OPENED, order.moved(state, null, clock.instant()), null);
        match(order.id(), true);
        if (order.terms().validity().isImmediate()) {
            endIfOpen(order.id(), State.CANCELED);
        }
    }

    private void match(String id, boolean arriving) {
        Order order = orders.find(id).orElseThrow();
        Quote quote = prices.of(order.terms().instrument()).orElse(null);
        if (quote == null) {
            return;
        }
        switch (order.state()) {
            case WAITING -> follow(order, quote.last());
            case WORKING ->
                Matching.price(order.terms(), quote.last(), arriving).ifPresent(price -> fill(order, price));
            default -> {}
        }
    }

    private void follow(Order order, BigDecimal last) {
        Terms terms = order.terms();
        if (Matching.isTriggered(terms, last)) {
            tell(Change.TRIGGERED, order.moved(State.WORKING, null, clock.instant()), null);
            match(order.id(), true);
            return;
        }
        BigDecimal trigger = Matching.followed(terms, last).trigger();
        if (terms.trail() != null && trigger != null) {
            orders.touch(order.trailing(trigger));
        }
    }

    private void fill(Order order, BigDecimal price) {
        BigDecimal offered = prices.tradable(order.terms().instrument(), order.remaining());
        BigDecimal quantity = interference.fillable(order, offered);
        boolean tooLittle = order.terms().validity() == Validity.FOK && quantity.compareTo(order.remaining()) < 0;
        if (quantity.signum() > 0 && !tooLittle) {
            fill(order, quantity, price);
        }
    }

    private void fill(Order order, BigDecimal quantity, BigDecimal price) {
        Terms terms = order.terms();
        Fill fill = new Fill(
                Long.toString(firstFill + orders.fillCount()),
                order.id(),
                terms.instrument(),
                terms.side(),
                terms.product(),
                quantity,
                price,
                clock.instant());
        prices.traded(terms.instrument(), quantity);
        portfolio.add(fill);
        Order filled = order.filledBy(fill);
        tell(Change.FILLED, filled, fill);
        if (filled.state() == State.FILLED) {
            companions(filled, true);
        }
    }

    /** What the end of an order means for its legs and its rivals. */
    private void companions(Order ended, boolean filled) {
        for (Order other : List.copyOf(orders.open())) {
            boolean isLeg = ended.id().equals(other.placement().entry());
            if (isLeg && other.state() == State.HELD && worksAfter(ended, filled, other)) {
                release(filled ? other : other.limitedTo(ended.filled()));
            } else if ((isLeg && !filled) || areRivals(ended, other)) {
                endIfOpen(other.id(), State.CANCELED);
            }
        }
    }

    private static boolean worksAfter(Order entry, boolean filled, Order leg) {
        return filled || (leg.placement().forPart() && entry.filled().signum() > 0);
    }

    private static boolean areRivals(Order one, Order other) {
        String rivals = other.placement().rivals();
        return rivals != null
                && rivals.equals(one.placement().rivals())
                && !other.id().equals(one.id());
    }

    private boolean isHeldBack(Order order) {
        String entry = order.placement().entry();
        return entry != null
                && orders.find(entry)
                        .filter(found -> found.state() == State.FILLED)
                        .isEmpty();
    }

    private void tell(Change change, Order order, @Nullable Fill fill) {
        MarketEvent event = new MarketEvent(change, order, fill, clock.instant());
        orders.add(event);
        listener.accept(event);
    }
}
