package dev.tradeplane.outbox.peer;

import java.util.Arrays;
import java.util.Locale;

/** Who takes part in internal calls: the services of this cell, and the operator that looks after it. */
public enum Peer {
    GATEWAY,
    RISK_SERVICE,
    BROKER_SERVICE,
    AUDIT_SERVICE,
    OPERATOR;

    /** Its name in configuration, in logs and on disk. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Peer named(String key) {
        return Arrays.stream(values())
                .filter(peer -> peer.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no peer is named " + key));
    }
}
