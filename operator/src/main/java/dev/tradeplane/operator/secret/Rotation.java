package dev.tradeplane.operator.secret;

import dev.tradeplane.operator.resource.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Renews what may be renewed when the account asks for it by another value of its annotation.
 *
 * <p>A database password takes turns, since mounted files follow a Secret within a minute: first both are mounted, then
 * the database is told, then the old one goes.
 */
final class Rotation {
    /** On the account: any new value renews. */
    static final String WISH = "tradeplane.dev/rotate-credentials";

    /** On a Secret: the last value that was carried out, and when that began. */
    static final String DONE = "tradeplane.dev/rotated-for";

    static final String SINCE = "tradeplane.dev/rotated-at";

    private static final String PASSWORD = "password";
    private static final String PREVIOUS = "previous-password";
    private static final Duration MOUNTED = Duration.ofMinutes(2);
    private static final Duration OVER = Duration.ofMinutes(10);

    private final Clock clock;
    private final Supplier<String> fresh;

    /**
     * @param fresh makes a value, in base64
     */
    Rotation(Clock clock, Supplier<String> fresh) {
        this.clock = clock;
        this.fresh = fresh;
    }

    /**
     * Changes content and annotations of a Secret that exists to what they are to be now.
     *
     * @param databaseKnows whether the passwords in force are set in the database
     */
    void turn(
            GeneratedSecret secret,
            @Nullable String wish,
            Map<String, String> notes,
            Map<String, String> content,
            boolean databaseKnows) {
        if (wish != null && !wish.equals(notes.get(DONE)) && !content.containsKey(PREVIOUS)) {
            begin(secret, content);
            notes.put(DONE, wish);
            notes.put(SINCE, clock.instant().toString());
        } else if (content.containsKey(PREVIOUS)) {
            goOn(notes, content, databaseKnows);
        }
    }

    private void begin(GeneratedSecret secret, Map<String, String> content) {
        switch (secret) {
            case DATABASE_GATEWAY, DATABASE_RISK, DATABASE_BROKER, DATABASE_AUDIT -> {
                content.put(PREVIOUS, content.getOrDefault(PASSWORD, ""));
                content.put(PASSWORD, fresh.get());
            }
            case ADMIN -> content.put(PASSWORD, fresh.get());
            case API_KEY -> content.put("key", fresh.get());
            // Verdicts and sessions made with the old key are under way; the superuser's is asked for by nobody.
            case VERDICT, GATEWAY_JWT, BROKER_SESSION, POSTGRES -> {}
        }
    }

    private void goOn(Map<String, String> notes, Map<String, String> content, boolean databaseKnows) {
        Duration age =
                Duration.between(Instant.parse(notes.getOrDefault(SINCE, Instant.EPOCH.toString())), clock.instant());
        if (age.compareTo(MOUNTED) >= 0) {
            notes.put(Scope.NEW_PASSWORD_IN_FORCE, "true");
        }
        if (age.compareTo(OVER) >= 0 && databaseKnows) {
            content.remove(PREVIOUS);
            notes.remove(Scope.NEW_PASSWORD_IN_FORCE);
        }
    }
}
