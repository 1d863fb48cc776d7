package dev.tradeplane.risk.pace;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When orders and changes of orders were approved: exact times of the last minute, a count of the trading day, and the latest
 * time of each content. Windows roll: a count is of the time just past, not of a calendar second.
 *
 * <p>Not safe for threads: only the account's writer changes it. Times must not go back; for a clock that was set forward
 * there is {@link #clockSetForward}.
 */
public final class OrderPace {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Window lastSecond = new Window(Duration.ofSeconds(1));
    private final Window lastLongSecond = new Window(Duration.ofMillis(1100));
    private final Window lastMinute = new Window(MINUTE);
    private final Map<OrderContent, Instant> contents = new HashMap<>();
    private final ArrayDeque<Seen> contentOrder = new ArrayDeque<>();
    private LocalDate day;
    private int today;
    /** What the clock was set forward by, taken off every time: it must not make anything older. */
    private Duration jumped = Duration.ZERO;

    private record Seen(OrderContent content, Instant at) {}

    public OrderPace(LocalDate day, int ordersThatDay) {
        this.day = day;
        this.today = ordersThatDay;
    }

    /**
     * Counts one approved order.
     *
     * @param window how long its content is to be remembered, at least
     */
    public void approved(OrderContent content, Instant at, LocalDate onDay, Duration window) {
        remember(content, at);
        forget(at.minus(jumped).minus(longer(window)));
        count(at, onDay);
    }

    /** Counts one approved change of an order: the broker gets a message as of a new order. */
    public void replaced(Instant at, LocalDate onDay) {
        remember(at);
        count(at, onDay);
    }

    /** Takes in an order of before a restart; the day's count has it already. */
    public void remember(OrderContent content, Instant at) {
        remember(at);
        Instant steady = at.minus(jumped);
        contents.put(content, steady);
        contentOrder.addLast(new Seen(content, steady));
    }

    /** Takes in a change of before a restart; the day's count has it already. */
    public void remember(Instant at) {
        lastSecond.add(at.minus(jumped));
        lastLongSecond.add(at.minus(jumped));
        lastMinute.add(at.minus(jumped));
    }

    /** What was approved a second ago stays approved a second ago, though the times given from now on are later by this. */
    public void clockSetForward(Duration by) {
        jumped = jumped.plus(by);
    }

    public int inLastSecond(Instant now) {
        return lastSecond.count(now.minus(jumped));
    }

    /** The same in a second and a little more: counted by that, less comes than a second's limit lets through. */
    public int inLastLongSecond(Instant now) {
        return lastLongSecond.count(now.minus(jumped));
    }

    public int inLastMinute(Instant now) {
        return lastMinute.count(now.minus(jumped));
    }

    public int ordersOn(LocalDate date) {
        return date.equals(day) ? today : 0;
    }

    public LocalDate day() {
        return day;
    }

    /** When the same content was approved within the window; null when it was not. */
    public @Nullable Instant seenWithin(OrderContent content, Duration window, Instant now) {
        Instant last = contents.get(content);
        return last != null && last.isAfter(now.minus(jumped).minus(window)) ? last.plus(jumped) : null;
    }

    /** The window, or the minute that the rates need. */
    public static Duration longer(Duration window) {
        return window.compareTo(MINUTE) > 0 ? window : MINUTE;
    }

    private void count(Instant at, LocalDate onDay) {
        inLastSecond(at);
        inLastLongSecond(at);
        inLastMinute(at);
        today = ordersOn(onDay) + 1;
        day = onDay;
    }

    private void forget(Instant until) {
        while (!contentOrder.isEmpty() && !contentOrder.getFirst().at().isAfter(until)) {
            Seen gone = contentOrder.removeFirst();
            contents.remove(gone.content(), gone.at());
        }
    }
}
