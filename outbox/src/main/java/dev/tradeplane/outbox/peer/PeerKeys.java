package dev.tradeplane.outbox.peer;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The keys by which services know each other, read once from mounted files. */
@Singleton
class PeerKeys {
    private final String own;
    private final Map<Peer, byte[]> accepted = new EnumMap<>(Peer.class);

    PeerKeys(PeerConfig config) {
        this.own = read(config.keyFile());
        for (Peer peer : Peer.values()) {
            Path file = config.accept().get(peer.key());
            if (file != null) {
                accepted.put(peer, read(file).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    String own() {
        return own;
    }

    /** Who holds this key. Every accepted key is compared, in constant time each. */
    Optional<Peer> holderOf(String key) {
        byte[] presented = key.getBytes(StandardCharsets.UTF_8);
        Optional<Peer> holder = Optional.empty();
        for (Map.Entry<Peer, byte[]> entry : accepted.entrySet()) {
            if (MessageDigest.isEqual(entry.getValue(), presented)) {
                holder = Optional.of(entry.getKey());
            }
        }
        return holder;
    }

    private static String read(Path file) {
        try {
            String key = Files.readString(file).strip();
            if (key.isEmpty()) {
                throw new IllegalStateException("service key file is empty: " + file.getFileName());
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read service key " + file.getFileName(), e);
        }
    }
}
