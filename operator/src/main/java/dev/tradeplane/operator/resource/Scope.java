package dev.tradeplane.operator.resource;

/** What our informers look at. */
public final class Scope {
    /** Label selector of everything made for an account. */
    public static final String OURS = "app.kubernetes.io/managed-by=tradeplane-operator,tradeplane.dev/account";

    private Scope() {}
}
