package dev.tradeplane.operator.settings;

import dev.tradeplane.account.cell.ServiceName;

/** Where a service finds its files, and the keys they have in their ConfigMaps. */
public final class CellPaths {
    public static final String SERVICE = "/etc/tradeplane/service";
    public static final String SERVICE_FILE = "service.properties";
    public static final String SETTINGS = "/etc/tradeplane/settings";
    public static final String SETTINGS_KEY = "cell-settings.json";
    public static final String ISSUER = "/etc/tradeplane/issuer";
    public static final String ISSUER_KEY = "jwks.json";
    public static final String SECRETS = "/etc/tradeplane/secrets";
    public static final String DATABASE = "/etc/tradeplane/database";
    public static final String PEER_TOKENS = "/var/run/secrets/tradeplane/peers";
    public static final String API_SERVER = "/var/run/secrets/tradeplane/kubernetes";
    public static final String POSTGRES_SCRIPT_KEY = "postgres.sh";

    private CellPaths() {}

    /** Key of a service's properties. */
    public static String propertiesKey(ServiceName service) {
        return service.id() + ".properties";
    }

    static String secret(String name, String key) {
        return SECRETS + "/" + name + "/" + key;
    }
}
