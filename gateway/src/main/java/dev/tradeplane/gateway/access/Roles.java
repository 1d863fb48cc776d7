package dev.tradeplane.gateway.access;

import java.util.Set;

/** What a caller may be. Each path names the roles it takes; none is implied. */
public final class Roles {
    /** Reads. */
    public static final String VIEWER = "viewer";
    /** Reads, places and cancels. */
    public static final String TRADER = "trader";
    /** Reads, and sets the trading state. */
    public static final String RISK_MANAGER = "risk-manager";
    /** Everything. */
    public static final String ADMIN = "admin";

    static final Set<String> ALL = Set.of(VIEWER, TRADER, RISK_MANAGER, ADMIN);

    private Roles() {}
}
