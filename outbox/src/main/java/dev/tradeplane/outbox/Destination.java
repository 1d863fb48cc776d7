package dev.tradeplane.outbox;

import dev.tradeplane.outbox.peer.Peer;

/** Where a message goes, and the path there that takes it. */
public enum Destination {
    RISK(Peer.RISK_SERVICE, "/internal/events"),
    BROKER(Peer.BROKER_SERVICE, "/internal/commands"),
    AUDIT(Peer.AUDIT_SERVICE, "/internal/entries");

    private final Peer peer;
    private final String path;

    Destination(Peer peer, String path) {
        this.peer = peer;
        this.path = path;
    }

    Peer peer() {
        return peer;
    }

    String path() {
        return path;
    }
}
