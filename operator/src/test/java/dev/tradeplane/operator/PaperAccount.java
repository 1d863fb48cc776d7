package dev.tradeplane.operator;

/** YAML of an account that lacks nothing; tests change the one thing they are about. */
public final class PaperAccount {
    private PaperAccount() {}

    public static String yaml(String name) {
        return """
                apiVersion: tradeplane.dev/v1alpha1
                kind: TradingAccount
                metadata:
                  name: %1$s
                spec:
                  broker: {name: paper}
                  session: {calendar: Always}
                  webhooks:
                    - name: tradingview
                      format: TradingView
                      secretRef: {name: %1$s-hooks, key: tradingview}
                """.formatted(name);
    }

    /** The Secret its webhook refers to. */
    public static String hooks(String name) {
        return """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: %s-hooks
                data:
                  tradingview: czNjcmV0LXRoYXQtaXMtbG9uZy1lbm91Z2gtZm9yLWEtaG9vaw==
                """.formatted(name);
    }

    /** One of a broker whose credentials are in the Secret NAME-kite. */
    public static String withCredentials(String name) {
        return """
                apiVersion: tradeplane.dev/v1alpha1
                kind: TradingAccount
                metadata:
                  name: %1$s
                spec:
                  broker: {name: kite, environment: Paper, credentialsSecretRef: {name: %1$s-kite}}
                """.formatted(name);
    }

    /** Its credentials. */
    public static String credentials(String name) {
        return """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: %s-kite
                data: {apiKey: a2V5, apiSecret: c2VjcmV0}
                """.formatted(name);
    }
}
