package dev.tradeplane.contracts.verdict;

/** Names and fixed values of a verdict's JWT claims. The rest are the standard jti, iat and exp. */
public final class VerdictClaims {
    public static final String ISSUER = "tradeplane/risk-service";
    public static final String AUDIENCE = "tradeplane/broker-service";
    /** Hex of the root of the {@link OrderTree}; of the {@link OrderHash} itself when one order was approved alone. */
    public static final String ORDER_HASH = "order_hash";

    public static final String LIMITS_VERSION = "limits_version";

    private VerdictClaims() {}
}
