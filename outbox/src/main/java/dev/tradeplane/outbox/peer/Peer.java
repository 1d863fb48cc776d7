package dev.tradeplane.outbox.peer;

import java.util.Locale;

/** A service of this cell. */
public enum Peer {
    GATEWAY,
    RISK_SERVICE,
    BROKER_SERVICE,
    AUDIT_SERVICE;

    /** Its name in configuration, in logs and on disk. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
