package dev.tradeplane.outbox.settings;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Secrets mounted as files: one folder a secret, one file a key. Read anew at each call, so that rotation needs no restart. */
@Singleton
public class Secrets {
    private final Path dir;

    Secrets(SettingsConfig config) {
        this.dir = config.secretsDir();
    }

    /** The secret's text without surrounding space; empty when the file is missing or empty. */
    public Optional<String> read(String name, String key) {
        try {
            String text = Files.readString(dir.resolve(name).resolve(key)).strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
