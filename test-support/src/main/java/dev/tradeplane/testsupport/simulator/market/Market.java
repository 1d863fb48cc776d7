package dev.tradeplane.testsupport.simulator.market;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The exchange and the account behind a dialect: takes orders, fills them against pushed prices, tells what happened.
 * A request is taken at once and has its effect a latency later, so that requests and fills race as they do in life.
 * Everything happens on one thread.
 */
public final class Market {
    /** Who wants to know. */
    public interface Listener {
        void happened(MarketEvent event);

        default void priced(Quote quote) {}
    }

    /** Does work later, on the market's thread. */
    @FunctionalInterface
    public interface Timer {
        void after(Duration delay, Runnable work);
    }

    /** Another start begins at another number: a fill's id is never given twice. */
    private static final long FILLS_A_SECOND = 1_000_000;

    private final Listings listings;
    private final Duration latency;
    private final Clock clock;
    private final Timer timer;
    private final Interference interference;
    private final Prices prices;
    private final Portfolio portfolio;
    private final long firstFill;
    private final Orders orders = new Orders();
    private final List<Listener> listeners = new ArrayList<>();

    public Market(Listings listings, MarketSettings settings, Clock clock, Timer timer, Interference interference) {
        this.listings = listings;
        this.latency = settings.latency();
        this.clock = clock;
        this.timer = timer;
        this.interference = interference;
        this.firstFill = clock.instant().getEpochSecond() * FILLS_A_SECOND;
        this.prices = new Prices(listings);
        this.portfolio = new Portfolio(settings.cash(), prices);
    }

    public void listen(Listener listener) {
        listeners.add(listener);
    }

    public Listings listings() {
        return listings;
    }

    public Optional<Quote> quote(String instrument) {
        return prices.of(instrument);
    }

    public Optional<Order> order(String id) {
        return orders.find(id);
    }

    /** Every order as it is, or as it was then. */
    public Book book(@Nullable Instant moment) {
        return orders.at(moment);
    }

    public List<Position> positions() {
        return portfolio.positions();
    }

    public Funds funds() {
        return portfolio.funds(orders.open());
    }

    /** What the account lacks for this order; empty when it has enough. */
    public Optional<Shortfall> shortfall(Terms terms) {
        Shortfall found = new Shortfall(portfolio.needed(terms), funds().available());
        return found.required().compareTo(found.available()) > 0 ? Optional.of(found) : Optional.empty();
    }

    /** Takes an order. Whether it can be traded shows later. */
    public Order receive(String id, Placement placement, Terms terms) {
        Order order = Order.received(id, placement, terms, clock.instant());
        tell(Change.RECEIVED, order, null);
        timer.after(latency, () -> open(id));
        return order;
    }

    /** Takes new terms for an order; false when it cannot change any more. */
    public boolean amend(String id, UnaryOperator<Terms> edit) {
        if (!isOpen(id)) {
            return false;
        }
        timer.after(
                latency,
                () -> orders.find(id)
                        .filter(order -> !order.state().isFinal())
                        .ifPresent(order -> amended(order, edit.apply(order.terms()))));
        return true;
    }

    /** Takes an order in the place of another; empty when that cannot change any more. */
    public Optional<Order> replace(String oldId, String id, Placement placement, Terms terms) {
        if (!isOpen(oldId)) {
            return Optional.empty();
        }
        Order order = Order.received(id, placement, terms, clock.instant());
        tell(Change.RECEIVED, order, null);
        timer.after(latency, () -> {
            if (isOpen(oldId)) {
                orders.find(oldId).ifPresent(old -> end(old, State.REPLACED, null));
                orders.open().stream()
                        .filter(leg -> oldId.equals(leg.placement().entry()))
                        .forEach(leg -> orders.touch(leg.following(id)));
                open(id);
            } else {
                end(order, State.REJECTED, "the order to replace is no longer open");
            }
        });
        return Optional.of(order);
    }

    /** Takes a request to cancel; false when there is nothing left to cancel. */
    public boolean cancel(String id) {
        Optional<Order> found = orders.find(id).filter(order -> !order.state().isFinal());
        if (found.isEmpty()) {
            return false;
        }
        return switch (interference.fateOfCancel(found.get())) {
            case OBEYED -> {
                timer.after(latency, () -> endIfOpen(id, State.CANCELED));
                yield true;
            }
            case OVERTAKEN -> {
                timer.after(latency, () -> fillAll(id));
                yield true;
            }
            case TOO_LATE -> {
                fillAll(id);
                yield false;
            }
        };
    }

    /** Moves a price; orders it reaches are filled before this returns. */
    public Quote push(Tick tick) {
        Quote quote = prices.push(tick, clock.instant());
        for (Order order : orders.open()) {
            if (order.terms().instrument().equals(tick.instrument())) {
                match(order.id(), false);
            }
        }
        listeners.forEach(listener -> listener.priced(quote));
        return quote;
    }

    /** The end of the trading day: what is good for the day expires. */
    public void close() {
        orders.open().stream()
                .filter(order -> order.terms().validity() != Validity.GTC)
                .forEach(order -> endIfOpen(order.id(), State.EXPIRED));
    }

    private void open(String id) {
        Order order = orders.find(id).orElseThrow();
        if (order.state() != State.RECEIVED) {
            return;
        }
        Optional<String> rejection = interference
                .rejection(order)
                .or(() -> shortfall(order.terms())
                        .filter(lack -> !isHeldBack(order))
                        .map(Shortfall::inWords));
        if (rejection.isPresent()) {
            end(order, State.REJECTED, rejection.get());
        } else if (isHeldBack(order)) {
            tell(Change.HELD, order.moved(State.HELD, null, clock.instant()), null);
        } else {
            release(order);
        }
    }

    private void release(Order order) {
        State state = order.terms().kind().waits() ? State.WAITING : State.WORKING;
        tell(Change.OPENED, order.moved(state, null, clock.instant()), null);
        match(order.id(), true);
        if (order.terms().validity().isImmediate()) {
            endIfOpen(order.id(), State.CANCELED);
        }
    }

    private void amended(Order order, Terms terms) {
        Order next = order.amended(terms, clock.instant());
        if (next.state() == State.WAITING && !terms.kind().waits()) {
            next = next.moved(State.WORKING, null, clock.instant());
        }
        tell(Change.AMENDED, next, null);
        match(order.id(), true);
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
        if (terms.trigger() != null && Matching.isTriggered(terms, last)) {
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

    private void fillAll(String id) {
        orders.find(id).filter(order -> !order.state().isFinal()).ifPresent(order -> {
            BigDecimal limit = order.terms().limit();
            BigDecimal price = prices.of(order.terms().instrument())
                    .map(Quote::last)
                    .orElse(limit == null ? BigDecimal.ONE : limit);
            fill(order, order.remaining(), price);
        });
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

    private void endIfOpen(String id, State state) {
        orders.find(id).filter(order -> !order.state().isFinal()).ifPresent(order -> end(order, state, null));
    }

    private void end(Order order, State state, @Nullable String reason) {
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

    /** What the end of an order means for its legs and its rivals. */
    private void companions(Order ended, boolean filled) {
        for (Order other : orders.open()) {
            boolean isLeg = ended.id().equals(other.placement().entry());
            String rivals = other.placement().rivals();
            boolean isRival = rivals != null
                    && rivals.equals(ended.placement().rivals())
                    && !other.id().equals(ended.id());
            if (isLeg && filled && other.state() == State.HELD) {
                release(other);
            } else if ((isLeg && !filled) || isRival) {
                endIfOpen(other.id(), State.CANCELED);
            }
        }
    }

    private boolean isHeldBack(Order order) {
        String entry = order.placement().entry();
        return entry != null
                && orders.find(entry)
                        .filter(found -> found.state() == State.FILLED)
                        .isEmpty();
    }

    private boolean isOpen(String id) {
        return orders.find(id).filter(order -> !order.state().isFinal()).isPresent();
    }

    private void tell(Change change, Order order, @Nullable Fill fill) {
        MarketEvent event = new MarketEvent(change, order, fill, clock.instant());
        orders.add(event);
        listeners.forEach(listener -> listener.happened(event));
    }
}
