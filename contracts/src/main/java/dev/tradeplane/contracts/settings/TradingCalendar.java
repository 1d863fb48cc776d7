package dev.tradeplane.contracts.settings;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When an exchange takes orders: its hours, Monday to Friday, in its own time zone. Exchange holidays are not built in;
 * on a holiday the broker's refusal stands in for ours.
 */
public enum TradingCalendar {
    NSE("Asia/Kolkata", LocalTime.of(9, 15), LocalTime.of(15, 30)),
    NFO("Asia/Kolkata", LocalTime.of(9, 15), LocalTime.of(15, 30)),
    BSE("Asia/Kolkata", LocalTime.of(9, 15), LocalTime.of(15, 30)),
    MCX("Asia/Kolkata", LocalTime.of(9, 0), LocalTime.of(23, 30)),
    NYSE("America/New_York", LocalTime.of(9, 30), LocalTime.of(16, 0)),
    ALWAYS(ZoneOffset.UTC, LocalTime.MIN, LocalTime.MAX);

    private static final int DAYS_OF_A_WEEK = 7;

    private final ZoneId zone;
    private final LocalTime opens;
    private final LocalTime closes;

    TradingCalendar(String zone, LocalTime opens, LocalTime closes) {
        this(ZoneId.of(zone), opens, closes);
    }

    TradingCalendar(ZoneId zone, LocalTime opens, LocalTime closes) {
        this.zone = zone;
        this.opens = opens;
        this.closes = closes;
    }

    /** The calendar of this name; an unknown name is an error, never an open exchange. */
    public static TradingCalendar of(SessionSettings session) {
        return session.calendar().equals("Always") ? ALWAYS : valueOf(session.calendar());
    }

    /** Whether the exchange itself takes orders; it closes at the end of its last minute. */
    public boolean isOpen(Instant now) {
        ZonedDateTime local = now.atZone(zone);
        return this == ALWAYS || (isWeekday(local.toLocalDate()) && isWithin(local, opens, closes));
    }

    /** Whether the account's narrower hours, if it has any, take orders too. */
    public boolean isWithinWindows(Instant now, SessionSettings session) {
        ZonedDateTime local = now.atZone(zone);
        return session.windows().isEmpty()
                || session.windows().stream().anyMatch(window -> isWithin(local, window.from(), window.to()));
    }

    /**
     * The stretch of time in which the account's orders are taken that this instant lies in, or the next one; empty when
     * the account's windows leave nothing of the exchange's hours.
     */
    public Optional<OpenHours> hoursAt(Instant now, SessionSettings session) {
        LocalDate today = dateAt(now);
        return IntStream.rangeClosed(0, DAYS_OF_A_WEEK)
                .mapToObj(today::plusDays)
                .filter(day -> this == ALWAYS || isWeekday(day))
                .flatMap(day -> hoursOf(day, session))
                .filter(hours -> hours.until().isAfter(now))
                .findFirst();
    }

    private Stream<OpenHours> hoursOf(LocalDate day, SessionSettings session) {
        Stream<SessionSettings.Window> windows = session.windows().isEmpty()
                ? Stream.of(new SessionSettings.Window(opens, closes))
                : session.windows().stream();
        return windows.map(
                        window -> new SessionSettings.Window(later(window.from(), opens), earlier(window.to(), closes)))
                .filter(window -> window.from().isBefore(window.to()))
                .sorted(Comparator.comparing(SessionSettings.Window::from))
                .map(window -> new OpenHours(instant(day, window.from()), instant(day, window.to())));
    }

    /** The last moment of a day is the first of the next one. */
    private Instant instant(LocalDate day, LocalTime time) {
        return time.equals(LocalTime.MAX)
                ? startOf(day.plusDays(1))
                : day.atTime(time).atZone(zone).toInstant();
    }

    private static LocalTime later(LocalTime one, LocalTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalTime earlier(LocalTime one, LocalTime other) {
        return one.isBefore(other) ? one : other;
    }

    /** The exchange's date, by which orders of a day are counted. */
    public LocalDate dateAt(Instant now) {
        return now.atZone(zone).toLocalDate();
    }

    /** When a date of the exchange begins. */
    public Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    private static boolean isWeekday(LocalDate local) {
        return local.getDayOfWeek() != DayOfWeek.SATURDAY && local.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static boolean isWithin(ZonedDateTime local, LocalTime from, LocalTime until) {
        LocalTime time = local.toLocalTime();
        return !time.isBefore(from) && time.isBefore(until);
    }
}
