package dev.tradeplane.outbox.peer;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Chooses how peers know each other: keys in files on one machine, service account tokens in a cluster. */
class PeerIdentityWiring {
    @Produces
    @Singleton
    @Startup
    static PeerIdentity identity(PeerConfig config, Clock clock) {
        Optional<PeerConfig.Tokens> tokens = config.tokens();
        boolean keys = config.keyFile().isPresent() || !config.accept().isEmpty();
        if (tokens.isPresent() == keys) {
            throw new IllegalStateException("set either tradeplane.peers.key-file and tradeplane.peers.accept.*"
                    + " or tradeplane.peers.tokens.*, and not both");
        }
        return tokens.isPresent() ? new ServiceAccountTokens(tokens.get(), clock) : new StaticKeys(config);
    }
}
