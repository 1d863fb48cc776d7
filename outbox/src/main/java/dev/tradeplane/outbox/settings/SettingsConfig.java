package dev.tradeplane.outbox.settings;

import dev.tradeplane.contracts.id.AccountName;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Whose cell this is, and where its settings and secrets lie. */
@ConfigMapping(prefix = "tradeplane")
public interface SettingsConfig {
    /** Name of the TradingAccount. */
    String account();

    /** The cell settings, rendered from the account; replaced as a whole while the service runs. */
    Path settingsFile();

    /** Folder of secrets: one folder a secret, one file a key. */
    Path secretsDir();

    /** How often the settings file is looked at. */
    @WithDefault("100ms")
    Duration settingsPollInterval();

    /** In a cluster: the ConfigMap the settings file is mounted from. Watched, it is in force long before the file. */
    Optional<Watch> settingsWatch();

    default AccountName accountName() {
        return new AccountName(account());
    }

    /** Where the ConfigMap is, and how the API server is asked. */
    interface Watch {
        URI apiServer();

        /** Certificates of the authority that signed the API server's. */
        Path caFile();

        /** This pod's token for the API server; read anew for each watch. */
        Path tokenFile();

        String namespace();

        String name();

        /** Which entry of the ConfigMap holds the settings. */
        String key();
    }
}
