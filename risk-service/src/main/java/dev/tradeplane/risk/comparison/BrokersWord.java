package dev.tradeplane.risk.comparison;

import dev.tradeplane.contracts.order.BrokerPositions;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.outbox.peer.PeerClient;
import jakarta.inject.Singleton;

/** Asks broker-service what the broker says is held. */
@Singleton
class BrokersWord {
    private final PeerClient peers;

    BrokersWord(PeerClient peers) {
        this.peers = peers;
    }

    /** Throws when it could not be had: that is no flat account. */
    BrokerPositions ask() {
        return peers.get(Peer.BROKER_SERVICE, "/internal/broker/positions", BrokerPositions.class);
    }
}
