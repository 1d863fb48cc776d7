package dev.tradeplane.risk.check;

import static dev.tradeplane.risk.check.Inquiries.onAnEmptyBook;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.settings.SessionSettings;
import dev.tradeplane.testsupport.fixture.Settings;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionOpenCheckTest {
    @Test
    void keepsTheHoursOfEachCalendar() {
        Map<String, String> lastOpenMinute = Map.of(
                "NSE", "2026-11-23T09:59:59Z",
                "NFO", "2026-11-23T09:59:59Z",
                "BSE", "2026-11-23T09:59:59Z",
                "MCX", "2026-11-23T17:59:59Z",
                "NYSE", "2026-11-23T20:59:59Z");
        Map<String, String> firstClosed = Map.of(
                "NSE", "2026-11-23T10:00:00Z",
                "NFO", "2026-11-23T10:00:00Z",
                "BSE", "2026-11-23T10:00:00Z",
                "MCX", "2026-11-23T18:00:00Z",
                "NYSE", "2026-11-23T21:00:00Z");

        lastOpenMinute.forEach(
                (calendar, at) -> assertNull(code(on(calendar).at(at).ofAnOrder()), calendar));
        firstClosed.forEach((calendar, at) ->
                assertEquals(ReasonCode.SESSION_CLOSED, code(on(calendar).at(at).ofAnOrder()), calendar));
    }

    @Test
    void isClosedOnWeekendsUnlessAlwaysOpen() {
        assertEquals(
                ReasonCode.SESSION_CLOSED,
                code(on("NSE").at("2026-11-22T05:00:00Z").ofAnOrder()));
        assertNull(code(on("Always").at("2026-11-22T05:00:00Z").ofAnOrder()));
    }

    @Test
    void keepsTheAccountsOwnWindowsAndLetsExitsOutOfThemIfSaid() {
        assertEquals(ReasonCode.SESSION_CLOSED, code(afternoons(true).ofAnOrder()));
        assertNull(code(afternoons(true).of(anOrderIntent().reduceOnly())));
        assertEquals(
                ReasonCode.SESSION_CLOSED,
                code(afternoons(false).of(anOrderIntent().reduceOnly())));
    }

    private static Inquiries on(String calendar) {
        return onAnEmptyBook().settings(Settings.aPaperDesk().session(new SessionSettings(calendar, List.of(), true)));
    }

    private static Inquiries afternoons(boolean exitsOutside) {
        var window = new SessionSettings.Window(LocalTime.of(13, 0), LocalTime.of(15, 0));
        return onAnEmptyBook()
                .settings(Settings.aPaperDesk().session(new SessionSettings("NSE", List.of(window), exitsOutside)));
    }

    private static @Nullable ReasonCode code(Inquiry inquiry) {
        Reason reason = new SessionOpenCheck().refusal(inquiry);
        return reason == null ? null : reason.code();
    }
}
