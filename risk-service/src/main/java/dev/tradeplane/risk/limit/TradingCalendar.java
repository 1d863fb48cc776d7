package dev.tradeplane.risk.limit;

import dev.tradeplane.contracts.settings.SessionSettings;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

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
        return this == ALWAYS || (isWeekday(local) && isWithin(local, opens, closes));
    }

    /** Whether the account's narrower hours, if it has any, take orders too. */
    public boolean isWithinWindows(Instant now, SessionSettings session) {
        ZonedDateTime local = now.atZone(zone);
        return session.windows().isEmpty()
                || session.windows().stream().anyMatch(window -> isWithin(local, window.from(), window.to()));
    }

    /** The exchange's date, by which orders of a day are counted. */
    public LocalDate dateAt(Instant now) {
        return now.atZone(zone).toLocalDate();
    }

    /** When a date of the exchange begins. */
    public Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    private static boolean isWeekday(ZonedDateTime local) {
        return local.getDayOfWeek() != DayOfWeek.SATURDAY && local.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static boolean isWithin(ZonedDateTime local, LocalTime from, LocalTime until) {
        LocalTime time = local.toLocalTime();
        return !time.isBefore(from) && time.isBefore(until);
    }
}
