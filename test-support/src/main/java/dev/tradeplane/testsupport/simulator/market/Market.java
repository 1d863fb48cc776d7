package dev.tradeplane.testsupport.simulator.market;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The market and the account behind a dialect: takes orders, fills them against pushed prices, tells what happened.
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

    private final Listings listings;
    private final Duration latency;
    private final Clock clock;
    private final Timer timer;
    private final Interference interference;
    private final Prices prices;
    private final Portfolio portfolio;
    private final Exchange exchange;
    private final Orders orders = new Orders();
    private final List<Listener> listeners = new ArrayList<>();

    public Market(Listings listings, MarketSettings settings, Clock clock, Timer timer, Interference interference) {
        this.listings = listings;
        this.latency = settings.latency();
        this.clock = clock;
        this.timer = timer;
        this.interference = interference;
        this.prices = new Prices(listings);
        this.portfolio = new Portfolio(settings.cash(), prices);
        this.exchange = new Exchange(
                clock,
                interference,
                prices,
                portfolio,
                orders,
                event -> listeners.forEach(listener -> listener.happened(event)));
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

    /** The orders that can still change. */
    public List<Order> open() {
        return orders.open();
    }

    public List<Position> positions() {
        return portfolio.positions();
    }

    public Funds funds() {
        return portfolio.funds(orders.open());
    }

    /** What the account lacks for this order; empty when it has enough. */
    public Optional<Shortfall> shortfall(Terms terms) {
        return portfolio.shortfall(terms, orders.open());
    }

    /** Takes an order. Whether it can be traded shows later. */
    public Order receive(String id, Placement placement, Terms terms) {
        Order order = exchange.receive(id, placement, terms);
        later(() -> exchange.open(id));
        return order;
    }

    /** Takes new terms for an order; false when it cannot change any more. */
    public boolean amend(String id, UnaryOperator<Terms> edit) {
        boolean taken = orders.openOne(id).isPresent();
        if (taken) {
            later(() -> orders.openOne(id).ifPresent(order -> exchange.amend(order, edit.apply(order.terms()))));
        }
        return taken;
    }

    /** Takes an order in the place of another; empty when that cannot change any more. */
    public Optional<Order> replace(String oldId, String id, Placement placement, Terms terms) {
        if (orders.openOne(oldId).isEmpty()) {
            return Optional.empty();
        }
        Order order = exchange.receive(id, placement, terms);
        later(() -> orders.openOne(oldId)
                .ifPresentOrElse(
                        old -> exchange.replace(old, id),
                        () -> exchange.end(order, State.REJECTED, "the order to replace is no longer open")));
        return Optional.of(order);
    }

    /** Takes a request to cancel; false when there is nothing left to cancel. */
    public boolean cancel(String id) {
        Optional<Order> found = orders.openOne(id);
        if (found.isEmpty()) {
            return false;
        }
        return switch (interference.fateOfCancel(found.get())) {
            case OBEYED -> {
                later(() -> exchange.endIfOpen(id, State.CANCELED));
                yield true;
            }
            case OVERTAKEN -> {
                later(() -> exchange.fillAll(id));
                yield true;
            }
            case TOO_LATE -> {
                exchange.fillAll(id);
                yield false;
            }
        };
    }

    /** Moves a price; orders it reaches are filled before this returns. */
    public Quote push(Tick tick) {
        Quote quote = prices.push(tick, clock.instant());
        exchange.priced(tick.instrument());
        listeners.forEach(listener -> listener.priced(quote));
        return quote;
    }

    /** The end of the trading day: what is not good until canceled expires. */
    public void close() {
        orders.open().stream()
                .filter(order -> order.terms().validity() != Validity.GTC)
                .forEach(order -> exchange.endIfOpen(order.id(), State.EXPIRED));
    }

    private void later(Runnable work) {
        timer.after(latency, work);
    }
}
