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
    private volatile Snapshot snapshot;

    ApiKeys(AccessStore store, AccessConfig config) {
        this.store = store;
        this.cacheNanos = config.keyCache().toNanos();
        this.snapshot = Snapshot.old(cacheNanos);
    }

    private record Snapshot(Map<String, ApiKey> byDigest, long readAt) {
        static Snapshot old(long age) {
            return new Snapshot(Map.of(), System.nanoTime() - age - 1);
        }
    }

    /** Whether {@link #holderOf} will answer from memory. */
    boolean fresh() {
        return System.nanoTime() - snapshot.readAt() < cacheNanos;
    }

    /** Waits for the database when the copy in memory is too old. */
    Optional<ApiKey> holderOf(String key) {
        return Optional.ofNullable(current().byDigest().get(KeyDigest.of(key)));
    }

    /** Makes this process forget what it knew: a key was made or revoked. */
    void forget() {
        snapshot = Snapshot.old(cacheNanos);
    }

    private Snapshot current() {
        if (!fresh()) {
            reading.lock();
            try {
                if (!fresh()) {
                    long now = System.nanoTime();
                    List<ApiKey> keys = store.inTransaction(session ->
                            session.createSelectionQuery(IN_FORCE, ApiKey.class).getResultList());
                    snapshot = new Snapshot(
                            keys.stream().collect(Collectors.toUnmodifiableMap(ApiKey::digest, Function.identity())),
                            now);
                }
            } finally {
                reading.unlock();
            }
        }
        return snapshot;
    }
}
