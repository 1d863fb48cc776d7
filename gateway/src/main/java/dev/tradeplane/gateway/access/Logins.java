package dev.tradeplane.gateway.access;

import dev.tradeplane.contracts.event.AccountEvent;
import dev.tradeplane.gateway.audit.GatewayEvents;
import dev.tradeplane.outbox.OutboxMessage;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Checks a password. Unknown user, wrong password and an account that must wait look the same and cost the same. Each
 * try is on the trail in the transaction that counts it.
 */
@Singleton
class Logins {
    private final AccessStore store;
    private final Passwords passwords;
    private final GatewayEvents events;
    private final AccessConfig config;
    private final Clock clock;

    Logins(AccessStore store, Passwords passwords, GatewayEvents events, AccessConfig config, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    Optional<AppUser> login(String username, String password, String address) {
        @Nullable AppUser known = store.inTransaction(session -> session.find(AppUser.class, username));
        boolean fits = passwords.fits(password, known == null ? null : known.passwordHash());
        OutboxMessage succeeded = events.message(new AccountEvent.LoginSucceeded(username, address));
        OutboxMessage failed = events.message(new AccountEvent.LoginFailed(username, address));
        Instant now = clock.instant();
        boolean in =
                store.inTransaction(session -> session.find(AppUser.class, username, LockModeType.PESSIMISTIC_WRITE)
                        .chain(user -> fits && user != null && !user.mustWait(now)
                                ? entered(session, user, now, succeeded)
                                : turnedAway(session, user, now, failed)));
        events.committed();
        return in ? Optional.ofNullable(known) : Optional.empty();
    }

    private static Uni<Boolean> entered(Mutiny.Session session, AppUser user, Instant now, OutboxMessage message) {
        user.loggedIn(now);
        return AccessStore.append(session, message).replaceWith(true);
    }

    private Uni<Boolean> turnedAway(
            Mutiny.Session session, @Nullable AppUser user, Instant now, OutboxMessage message) {
        if (user != null && !user.mustWait(now)) {
            user.failed(now, config.freeFailures(), config.longestWait());
        }
        return AccessStore.append(session, message).replaceWith(false);
    }
}
