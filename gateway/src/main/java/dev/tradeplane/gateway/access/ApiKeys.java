package dev.tradeplane.gateway.access;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The keys in force, read anew when older than the cache may be. They are looked up by digest, so that timing tells
 * nothing of a key. When they cannot be read nobody gets in by key.
 */
@Singleton
class ApiKeys {
    private static final String IN_FORCE = "from ApiKey where revokedAt is null";

    private final AccessStore store;
    private final long cacheNanos;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Copy copy;

    ApiKeys(AccessStore store, AccessConfig config) {
        this.store = store;
        this.cacheNanos = config.keyCache().toNanos();
        this.copy = tooOld();
    }

    /** The keys as they were at one moment. */
    record Copy(Map<String, ApiKey> byDigest, long readAt) {
        Optional<ApiKey> holderOf(String key) {
            return Optional.ofNullable(byDigest.get(KeyDigest.of(key)));
        }
    }

    /** The copy in memory, unless it is too old. Never waits. */
    Optional<Copy> remembered() {
        Copy now = copy;
        return isFresh(now) ? Optional.of(now) : Optional.empty();
    }

    /** A copy that is young enough, read from the database if need be. Waits, so never call it on an event loop. */
    Copy current() {
        reading.lock();
        try {
            if (!isFresh(copy)) {
                long now = System.nanoTime();
                List<ApiKey> keys = store.inTransaction(session ->
                        session.createSelectionQuery(IN_FORCE, ApiKey.class).getResultList());
                copy = new Copy(
                        keys.stream().collect(Collectors.toUnmodifiableMap(ApiKey::digest, Function.identity())), now);
            }
            return copy;
        } finally {
            reading.unlock();
        }
    }

    /** Makes this process forget what it knew: a key was made or revoked. */
    void forget() {
        reading.lock();
        try {
            copy = tooOld();
        } finally {
            reading.unlock();
        }
    }

    private boolean isFresh(Copy some) {
        return System.nanoTime() - some.readAt() < cacheNanos;
    }

    private Copy tooOld() {
        return new Copy(Map.of(), System.nanoTime() - cacheNanos);
    }
}
