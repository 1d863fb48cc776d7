package dev.tradeplane.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tradeplane.outbox.peer.Peers;
import dev.tradeplane.outbox.sql.Store;
import dev.tradeplane.testsupport.peer.FakePeer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A relay between the outbox of a real PostgreSQL and a peer that is none. */
final class RelayFixture {
    private RelayFixture() {}

    private record Configured(
            Optional<Set<Destination>> destinations,
            int batchSize,
            Duration pollInterval,
            Duration maxBackoff,
            long maxWaiting)
            implements OutboxConfig {}

    static Store store() throws IOException {
        Store store = new Store();
        try (InputStream sql = RelayFixture.class.getResourceAsStream("/db/outbox/V0_1__outbox.sql")) {
            store.migrate(new String(Objects.requireNonNull(sql).readAllBytes(), UTF_8));
        }
        return store;
    }

    /** Delivers three at a time, from an outbox that is empty. */
    static OutboxRelay relay(Store store, FakePeer peer, Path folder, Duration pollInterval, Duration maxBackoff)
            throws IOException {
        store.cell().execute("delete from outbox");
        return new OutboxRelay(
                Destination.AUDIT,
                new OutboxTable(store.pool(), Destination.AUDIT),
                Peers.client(folder, peer.url()),
                new Configured(Optional.empty(), 3, pollInterval, maxBackoff, 5));
    }
}
