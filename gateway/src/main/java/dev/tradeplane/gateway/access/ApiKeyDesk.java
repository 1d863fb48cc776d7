package dev.tradeplane.gateway.access;

import dev.tradeplane.contracts.event.AccountEvent;
import dev.tradeplane.gateway.audit.GatewayEvents;
import dev.tradeplane.outbox.OutboxMessage;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Makes and revokes API keys; the trail knows of each in the same transaction. */
@Singleton
class ApiKeyDesk {
    private static final String IN_FORCE = "from ApiKey where revokedAt is null order by createdAt, id";

    private final AccessStore store;
    private final ApiKeys keys;
    private final GatewayEvents events;
    private final Clock clock;

    ApiKeyDesk(AccessStore store, ApiKeys keys, GatewayEvents events, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.events = events;
        this.clock = clock;
    }

    List<ApiKey> inForce() {
        return store.inTransaction(
                session -> session.createSelectionQuery(IN_FORCE, ApiKey.class).getResultList());
    }

    ApiKey make(String name, String owner, Set<String> roles, String digest) {
        ApiKey key = new ApiKey(UUID.randomUUID().toString(), name, owner, roles, digest, clock.instant());
        OutboxMessage created =
                events.message(new AccountEvent.ApiKeyCreated(name, String.join(" ", new TreeSet<>(roles)), owner));
        store.inTransaction(session -> session.persist(key).chain(() -> AccessStore.append(session, created)));
        settled();
        return key;
    }

    /** Whether there was such a key in force. */
    boolean revoke(String id, String by) {
        Instant now = clock.instant();
        boolean revoked =
                store.inTransaction(session -> session.find(ApiKey.class, id).chain(key -> {
                    if (key == null || key.revoked()) {
                        return Uni.createFrom().item(false);
                    }
                    key.revoke(now);
                    OutboxMessage gone = events.message(new AccountEvent.ApiKeyRevoked(key.name(), by));
                    return AccessStore.append(session, gone).replaceWith(true);
                }));
        settled();
        return revoked;
    }

    private void settled() {
        keys.forget();
        events.committed();
    }
}
