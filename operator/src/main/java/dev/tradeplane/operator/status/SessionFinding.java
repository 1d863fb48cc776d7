package dev.tradeplane.operator.status;

import static dev.tradeplane.operator.status.Finding.Type.BROKER_SESSION_VALID;

import dev.tradeplane.contracts.order.BrokerSession;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a cell says of its session with the broker, as a condition. */
final class SessionFinding {
    private SessionFinding() {}

    /** Of no word at all, when the session is null. */
    static Finding of(@Nullable BrokerSession session, Instant now) {
        if (session == null) {
            return notHeard();
        }
        Instant end = session.expiresAt();
        boolean over = end != null && !end.isAfter(now);
        return switch (session.state()) {
            case UNKNOWN -> notHeard();
            case LOGIN_NEEDED ->
                Finding.isFalse(BROKER_SESSION_VALID, "LoginNeeded", "nobody is logged in at " + session.broker());
            case EXPIRED -> expired(end);
            case VALID -> over ? expired(end) : Finding.isTrue(BROKER_SESSION_VALID, "Valid", validity(session));
        };
    }

    private static String validity(BrokerSession session) {
        String end = session.expiresAt() == null ? "it does not end by itself" : "until " + session.expiresAt();
        return session.warning() == null ? end : end + "; " + session.warning();
    }

    private static Finding expired(@Nullable Instant end) {
        String when = end == null ? "it is over" : "ended at " + end;
        return Finding.isFalse(BROKER_SESSION_VALID, "Expired", when + ": sign in to the broker again");
    }

    private static Finding notHeard() {
        return Finding.unknown(BROKER_SESSION_VALID, "NotHeard", "the cell does not say how its session is");
    }
}
