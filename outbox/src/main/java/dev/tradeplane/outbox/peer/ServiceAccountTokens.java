package dev.tradeplane.outbox.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Short-lived tokens of the cluster, each meant for one peer. The cluster replaces its own token files and the issuer's
 * keys while the service runs, so both are read when they are needed.
 */
final class ServiceAccountTokens implements PeerIdentity {
    private final Path dir;
    private final TokenVerifier verifier;
    private final Map<String, Peer> peers = new HashMap<>();

    ServiceAccountTokens(PeerConfig.Tokens config, Clock clock) {
        this.dir = config.dir();
        this.verifier = new TokenVerifier(config, clock);
        config.accept().forEach((peer, subject) -> {
            Peer other = peers.put(subject, Peer.named(peer));
            if (other != null) {
                throw new IllegalStateException(subject + " cannot be both " + peer + " and " + other.key());
            }
        });
    }

    @Override
    public String tokenFor(Peer peer) {
        try {
            return Files.readString(dir.resolve(peer.key())).strip();
        } catch (IOException e) {
            throw new PeerUnavailableException(peer, e);
        }
    }

    @Override
    public Optional<Peer> holderOf(String token) {
        return verifier.subjectOf(token).map(peers::get);
    }
}
