package dev.tradeplane.operator.secret;

import dev.tradeplane.account.cell.ServiceName;

/** The secrets an account has without anybody having made them. */
public enum GeneratedSecret {
    /** The superuser of the database server. */
    POSTGRES("postgres"),
    DATABASE_GATEWAY("database-gateway"),
    DATABASE_RISK("database-risk"),
    DATABASE_BROKER("database-broker"),
    DATABASE_AUDIT("database-audit"),
    /** What verdicts are signed with: the private half is for risk-service, the public one for broker-service. */
    VERDICT("verdict"),
    /** What sessions with the broker are sealed with. */
    BROKER_SESSION("broker-session"),
    GATEWAY_JWT("gateway-jwt"),
    ADMIN("admin"),
    API_KEY("api-key");

    private final String component;

    GeneratedSecret(String component) {
        this.component = component;
    }

    /** Its name after the account's. */
    public String component() {
        return component;
    }

    /** The two logins of a service. */
    public static GeneratedSecret databaseOf(ServiceName service) {
        return switch (service) {
            case GATEWAY -> DATABASE_GATEWAY;
            case RISK -> DATABASE_RISK;
            case BROKER -> DATABASE_BROKER;
            case AUDIT -> DATABASE_AUDIT;
        };
    }
}
