package dev.tradeplane.outbox.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings in a folder, looked at often; with or without a ConfigMap to watch. */
record Configured(
        String account,
        Path settingsFile,
        Path secretsDir,
        Duration settingsPollInterval,
        Optional<SettingsConfig.Watch> settingsWatch)
        implements SettingsConfig {
    static final String KEY = "cell-settings.json";

    record Watching(URI apiServer, Path caFile, Path tokenFile, String namespace, String name, String key)
            implements SettingsConfig.Watch {}

    static Configured without(Path folder) {
        return in(folder, Optional.empty());
    }

    static Configured watching(Path folder, URI apiServer, Path caFile, Path tokenFile) {
        return in(folder, Optional.of(new Watching(apiServer, caFile, tokenFile, "desk", "paper-settings", KEY)));
    }

    private static Configured in(Path folder, Optional<SettingsConfig.Watch> watch) {
        return new Configured("test-desk", folder.resolve("settings.json"), folder, Duration.ofMillis(5), watch);
    }
}
