package dev.tradeplane.broker.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.contracts.settings.SessionSettings;
import dev.tradeplane.contracts.settings.SessionSettings.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** NSE takes orders from 03:45 to 10:00 UTC, Monday to Friday; 2026-11-23 is a Monday. */
class SessionNeedTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final SessionSettings NSE = new SessionSettings("NSE", List.of(), true);

    @ParameterizedTest(name = "at {0} with a session until {1}")
    @CsvSource({
        // no session: told an hour before the open, not earlier
        "2026-11-23T02:44:59Z,                     ,                     ",
        "2026-11-23T02:45:00Z,                     , 2026-11-23T03:45:00Z",
        "2026-11-23T09:59:59Z,                     , 2026-11-23T03:45:00Z",
        // the day is over: the next open is tomorrow
        "2026-11-23T10:00:00Z,                     ,                     ",
        // a session that ends before the open covers nothing, one that ends after the close all of it
        "2026-11-23T03:00:00Z, 2026-11-23T03:45:00Z, 2026-11-23T03:45:00Z",
        "2026-11-23T03:00:00Z, 2026-11-23T10:00:00Z,                     ",
        "2026-11-23T05:00:00Z, 2026-11-24T00:30:00Z,                     ",
        // one that ends while orders are taken: told an hour before its end
        "2026-11-23T05:00:00Z, 2026-11-23T07:00:00Z,                     ",
        "2026-11-23T06:00:00Z, 2026-11-23T07:00:00Z, 2026-11-23T03:45:00Z",
        "2026-11-23T08:00:00Z, 2026-11-23T07:00:00Z, 2026-11-23T03:45:00Z",
        // Friday evening, the weekend, and Monday again
        "2026-11-20T12:00:00Z,                     ,                     ",
        "2026-11-22T03:00:00Z,                     ,                     ",
        "2026-11-23T03:00:00Z, 2026-11-22T00:30:00Z, 2026-11-23T03:45:00Z",
    })
    void isToldFromAnHourBefore(Instant now, @Nullable Instant validUntil, @Nullable Instant opening) {
        assertEquals(
                Optional.ofNullable(opening),
                SessionNeed.at(now, HOUR, NSE, Optional.ofNullable(validUntil)).map(SessionNeed::marketOpensAt));
    }

    @Test
    void goesByTheAccountsOwnWindows() {
        SessionSettings twice = new SessionSettings(
                "NSE",
                List.of(
                        new Window(LocalTime.of(14, 0), LocalTime.of(16, 0)),
                        new Window(LocalTime.of(9, 30), LocalTime.of(10, 30))),
                true);

        assertEquals(Optional.empty(), opening("2026-11-23T02:45:00Z", twice));
        assertEquals(Optional.of(Instant.parse("2026-11-23T04:00:00Z")), opening("2026-11-23T03:00:00Z", twice));
        assertEquals(Optional.empty(), opening("2026-11-23T05:30:00Z", twice));
        assertEquals(Optional.of(Instant.parse("2026-11-23T08:30:00Z")), opening("2026-11-23T07:30:00Z", twice));
        assertEquals(Optional.empty(), opening("2026-11-23T10:00:00Z", twice));
    }

    @Test
    void neverComesWhereTheWindowsLeaveNothingOfTheDay() {
        SessionSettings never =
                new SessionSettings("NSE", List.of(new Window(LocalTime.of(20, 0), LocalTime.of(21, 0))), true);

        assertEquals(Optional.empty(), opening("2026-11-23T03:00:00Z", never));
    }

    @Test
    void isAskedForAtAnyTimeWhereOrdersAlwaysAreTaken() {
        SessionSettings always = new SessionSettings("Always", List.of(), true);
        Instant now = Instant.parse("2026-11-22T12:00:00Z");

        assertEquals(Optional.of(Instant.parse("2026-11-22T00:00:00Z")), opening(now.toString(), always));
        assertEquals(Optional.empty(), SessionNeed.at(now, HOUR, always, Optional.of(now.plus(Duration.ofDays(30)))));
        assertEquals(
                Optional.of(now.plusSeconds(60)),
                SessionNeed.at(now, HOUR, always, Optional.of(now.plusSeconds(60)))
                        .map(SessionNeed::missingFrom));
    }

    private static Optional<Instant> opening(String now, SessionSettings session) {
        return SessionNeed.at(Instant.parse(now), HOUR, session, Optional.empty())
                .map(SessionNeed::marketOpensAt);
    }
}
