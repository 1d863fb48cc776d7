package dev.tradeplane.outbox.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaticKeysTest {
    @TempDir
    Path folder;

    @Test
    void showsEveryPeerTheSameKeyAndKnowsTheOthersByTheirs() throws IOException {
        PeerIdentity keys = Peers.keys(folder);

        assertEquals("own-key", keys.tokenFor(Peer.AUDIT_SERVICE));
        assertEquals(Optional.of(Peer.RISK_SERVICE), keys.holderOf("risk-key"));
        assertEquals(Optional.empty(), keys.holderOf("own-key"));
    }

    @Test
    void refusesAnEmptyKeyFile() throws IOException {
        Path empty = Files.writeString(folder.resolve("own"), " \n");
        PeerConfig config = Peers.Configured.keys(empty, Map.of());

        assertThrows(IllegalStateException.class, () -> new StaticKeys(config));
    }

    @Test
    void refusesAPeerNobodyKnows() throws IOException {
        Path key = Files.writeString(folder.resolve("own"), "own-key");
        PeerConfig config = Peers.Configured.keys(key, Map.of("risk", key));

        assertThrows(IllegalStateException.class, () -> new StaticKeys(config));
    }
}
