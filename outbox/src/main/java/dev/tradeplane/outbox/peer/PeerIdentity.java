package dev.tradeplane.outbox.peer;

import java.util.Optional;

/** By what this service proves to its peers who it is, and knows who calls. */
sealed interface PeerIdentity permits StaticKeys, ServiceAccountTokens {
    /** The bearer token to show to this peer. */
    String tokenFor(Peer peer);

    /** Whose bearer token this is; empty when it is nobody's. */
    Optional<Peer> holderOf(String token);
}
