package dev.tradeplane.broker.session;

import dev.tradeplane.contracts.settings.OpenHours;
import dev.tradeplane.contracts.settings.SessionSettings;
import dev.tradeplane.contracts.settings.TradingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Orders are going to be taken, or are, and there will be no session to send them in.
 *
 * @param marketOpensAt when orders are taken from; past while they are
 * @param missingFrom the first moment without a session
 */
record SessionNeed(Instant marketOpensAt, Instant missingFrom) {
    /**
     * Whether somebody has to log in by now.
     *
     * @param ahead how early that is told
     * @param validUntil end of the session there is
     */
    static Optional<SessionNeed> at(
            Instant now, Duration ahead, SessionSettings session, Optional<Instant> validUntil) {
        TradingCalendar calendar = TradingCalendar.of(session);
        Instant horizon = now.plus(ahead);
        Optional<OpenHours> next = calendar.hoursAt(now, session);
        while (next.isPresent() && !next.get().from().isAfter(horizon)) {
            OpenHours hours = next.get();
            Instant begin = later(now, hours.from());
            Instant missing = validUntil.map(end -> later(begin, end)).orElse(begin);
            if (missing.isBefore(hours.until())) {
                return missing.isAfter(horizon)
                        ? Optional.empty()
                        : Optional.of(new SessionNeed(hours.from(), missing));
            }
            next = calendar.hoursAt(hours.until(), session);
        }
        return Optional.empty();
    }

    /** For a person. */
    String sentence(String broker) {
        return "there is no valid session with " + broker + " for the market that opens at " + marketOpensAt
                + ": somebody has to log in";
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
