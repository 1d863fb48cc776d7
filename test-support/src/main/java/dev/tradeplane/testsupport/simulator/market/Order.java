package dev.tradeplane.testsupport.simulator.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One order as it stood at one moment. */
public record Order(String id, Placement placement, Terms terms, Progress progress) {
    private static final int AVERAGE_PLACES = 4;

    static Order received(String id, Placement placement, Terms terms, Instant at) {
        return new Order(
                id,
                placement,
                terms,
                new Progress(State.RECEIVED, BigDecimal.ZERO, BigDecimal.ZERO, null, 0, at, at, null));
    }

    public State state() {
        return progress.state();
    }

    public BigDecimal filled() {
        return progress.filled();
    }

    public BigDecimal remaining() {
        return terms.quantity().subtract(progress.filled());
    }

    public boolean partlyFilled() {
        return filled().signum() > 0 && remaining().signum() > 0;
    }

    /** The same order, showing a status that no document knows. */
    public Order shownAs(String oddStatus) {
        Progress p = progress;
        return with(new Progress(
                p.state(),
                p.filled(),
                p.averagePrice(),
                p.reason(),
                p.amendments(),
                p.createdAt(),
                p.updatedAt(),
                oddStatus));
    }

    Order moved(State state, @Nullable String reason, Instant at) {
        Progress p = progress;
        return with(new Progress(
                state, p.filled(), p.averagePrice(), reason, p.amendments(), p.createdAt(), at, p.oddStatus()));
    }

    Order amended(Terms other, Instant at) {
        Progress p = progress;
        Progress next = new Progress(
                p.state(),
                p.filled(),
                p.averagePrice(),
                p.reason(),
                p.amendments() + 1,
                p.createdAt(),
                at,
                p.oddStatus());
        return new Order(id, placement, other, next);
    }

    /** A trailing stop moved its trigger, which is no amendment. */
    Order trailing(BigDecimal trigger) {
        return new Order(id, placement, terms.withTrigger(trigger), progress);
    }

    /** The entry it waits for was replaced by another. */
    Order following(String entry) {
        return new Order(id, placement.following(entry), terms, progress);
    }

    /** The entry it waits for filled no more than that. */
    Order limitedTo(BigDecimal quantity) {
        return new Order(id, placement, terms.withQuantity(quantity), progress);
    }

    Order filledBy(Fill fill) {
        Progress p = progress;
        BigDecimal filled = p.filled().add(fill.quantity());
        BigDecimal average = p.averagePrice()
                .multiply(p.filled())
                .add(fill.price().multiply(fill.quantity()))
                .divide(filled, AVERAGE_PLACES, RoundingMode.HALF_UP);
        State next = filled.compareTo(terms.quantity()) < 0 ? p.state() : State.FILLED;
        return with(new Progress(
                next, filled, average, p.reason(), p.amendments(), p.createdAt(), fill.at(), p.oddStatus()));
    }

    private Order with(Progress other) {
        return new Order(id, placement, terms, other);
    }
}
