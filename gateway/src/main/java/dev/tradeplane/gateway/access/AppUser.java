package dev.tradeplane.gateway.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person who logs in. The row also keeps how often the password was wrong in a row. */
@Entity
@Table(name = "app_user")
class AppUser {
    private static final int LARGEST_SHIFT = 20;

    @Id
    private String username = "";

    @Column(name = "password_hash")
    private String passwordHash = "";

    private String roles = "";

    @Column(name = "failed_attempts")
    private int failedAttempts;

    @Column(name = "locked_until")
    private @Nullable Instant lockedUntil;

    @Column(name = "last_login_at")
    private @Nullable Instant lastLoginAt;

    AppUser() {}

    AppUser(String username, String passwordHash, Set<String> roles) {
        this.username = username;
        this.passwordHash = passwordHash;
        this.roles = String.join(" ", roles);
    }

    String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    Set<String> roles() {
        return Set.of(roles.split(" ", -1));
    }

    void changePassword(String hash) {
        passwordHash = hash;
        failedAttempts = 0;
        lockedUntil = null;
    }

    boolean mustWait(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    void loggedIn(Instant now) {
        failedAttempts = 0;
        lockedUntil = null;
        lastLoginAt = now;
    }

    /** The first failures are free; each further one doubles the wait, from a second. */
    void failed(Instant now, int free, Duration longestWait) {
        failedAttempts++;
        if (failedAttempts >= free) {
            Duration wait = Duration.ofSeconds(1L << Math.min(failedAttempts - free, LARGEST_SHIFT));
            lockedUntil = now.plus(wait.compareTo(longestWait) < 0 ? wait : longestWait);
        }
    }
}
