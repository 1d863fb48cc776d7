package dev.tradeplane.outbox;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.outbox.peer.Peers;
import dev.tradeplane.outbox.sql.Store;
import dev.tradeplane.testsupport.clock.TickingClock;
import dev.tradeplane.testsupport.peer.Behaviour;
import dev.tradeplane.testsupport.peer.FakePeer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxRelaysTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long MAX_WAITING = 2;

    private final MeterRegistry meters = new SimpleMeterRegistry();

    private record Configured(
            Optional<Set<Destination>> destinations,
            int batchSize,
            Duration pollInterval,
            Duration maxBackoff,
            long maxWaiting)
            implements OutboxConfig {
        static Configured to(Destination... destinations) {
            Optional<Set<Destination>> named =
                    destinations.length == 0 ? Optional.empty() : Optional.of(Set.of(destinations));
            return new Configured(named, 10, Duration.ofMillis(50), Duration.ofMillis(100), MAX_WAITING);
        }
    }

    @Test
    void needNoTableWhenThereIsNobodyToSendTo(@TempDir Path folder) throws IOException {
        try (Store store = new Store()) {
            OutboxRelays relays =
                    new OutboxRelays(store.pool(), Peers.client(folder, "http://unused"), Configured.to(), meters);
            relays.start(new StartupEvent());

            relays.wake();

            assertFalse(relays.overfull());
            relays.stop(new ShutdownEvent());
        }
    }

    @Test
    void sayThatTooMuchWaitsUntilThePeerIsBack(@TempDir Path folder) throws IOException {
        try (Store store = new Store();
                FakePeer peer = FakePeer.start(TickingClock.onMondayMorning())) {
            store.migrate("create table outbox (destination text, id bigint generated always as identity, body bytea)");
            peer.at("/internal/entries", new Behaviour.Drops());
            OutboxRelays relays = new OutboxRelays(
                    store.pool(), Peers.client(folder, peer.url()), Configured.to(Destination.AUDIT), meters);
            relays.start(new StartupEvent());
            OutboxMessage message = new OutboxMessage(Destination.AUDIT, "{}".getBytes(UTF_8));
            store.transactions().run(connection -> {
                new Outbox().append(connection, List.of(message, message, message, message));
                return "done";
            });

            eventually(PATIENCE, () -> assertTrue(relays.overfull()));
            assertEquals(MAX_WAITING + 1, (long) meters.get("outbox.waiting")
                    .tag("destination", "AUDIT")
                    .gauge()
                    .value());

            peer.at("/internal/entries", new Behaviour.Answers(204, ""));
            eventually(PATIENCE, () -> assertFalse(relays.overfull()));
            relays.stop(new ShutdownEvent());
        }
    }
}
