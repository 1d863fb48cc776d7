package dev.tradeplane.outbox.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** One key a service, the same for all its peers, read once from files. */
final class StaticKeys implements PeerIdentity {
    private final String own;
    private final Map<Peer, byte[]> accepted = new EnumMap<>(Peer.class);

    StaticKeys(PeerConfig config) {
        this.own = read(
                config.keyFile().orElseThrow(() -> new IllegalStateException("tradeplane.peers.key-file is not set")));
        config.accept()
                .forEach((peer, file) ->
                        accepted.put(Peer.named(peer), read(file).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String tokenFor(Peer peer) {
        return own;
    }

    /** Every accepted key is compared, in constant time each. */
    @Override
    public Optional<Peer> holderOf(String token) {
        byte[] presented = token.getBytes(StandardCharsets.UTF_8);
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
