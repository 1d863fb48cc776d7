package dev.tradeplane.outbox.peer;

/** A peer did not answer, or not in a way that says what happened. */
public final class PeerUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PeerUnavailableException(Peer peer, Throwable cause) {
        super(peer.key() + " is not available: " + cause, cause);
    }
}
