package dev.tradeplane.risk.pace;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When orders were approved: exact times of the last minute, a count of the trading day, and the latest time of each
 * content. Windows roll: a count is of the time just past, not of a calendar second.
 *
 * <p>Not safe for threads: only the account's writer changes it. Times must not go back.
 */
public final class OrderPace {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ArrayDeque<Instant> lastSecond = new ArrayDeque<>();
    private final ArrayDeque<Instant> lastMinute = new ArrayDeque<>();
    private final Map<OrderContent, Instant> contents = new HashMap<>();
    private final ArrayDeque<Seen> contentOrder = new ArrayDeque<>();
    private LocalDate day;
    private int today;

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
        forget(at.minus(longer(window)));
        today = ordersOn(onDay) + 1;
        day = onDay;
    }

    /** Takes in an order of before a restart; the day's count has it already. */
    public void remember(OrderContent content, Instant at) {
        lastSecond.addLast(at);
        lastMinute.addLast(at);
        contents.put(content, at);
        contentOrder.addLast(new Seen(content, at));
    }

    public int inLastSecond(Instant now) {
        return prune(lastSecond, now.minus(SECOND));
    }

    public int inLastMinute(Instant now) {
        return prune(lastMinute, now.minus(MINUTE));
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
        return last != null && last.isAfter(now.minus(window)) ? last : null;
    }

    /** The window, or the minute that the rates need. */
    public static Duration longer(Duration window) {
        return window.compareTo(MINUTE) > 0 ? window : MINUTE;
    }

    private void forget(Instant until) {
        prune(lastSecond, lastSecond.getLast().minus(SECOND));
        prune(lastMinute, lastMinute.getLast().minus(MINUTE));
        while (!contentOrder.isEmpty() && !contentOrder.getFirst().at().isAfter(until)) {
            Seen gone = contentOrder.removeFirst();
            contents.remove(gone.content(), gone.at());
        }
    }

    private static int prune(ArrayDeque<Instant> times, Instant until) {
        while (!times.isEmpty() && !times.getFirst().isAfter(until)) {
            times.removeFirst();
        }
        return times.size();
    }
}
