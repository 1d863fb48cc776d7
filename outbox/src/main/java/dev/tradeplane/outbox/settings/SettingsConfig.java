package dev.tradeplane.outbox.settings;

import dev.tradeplane.contracts.id.AccountName;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

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

    default AccountName accountName() {
        return new AccountName(account());
    }
}
