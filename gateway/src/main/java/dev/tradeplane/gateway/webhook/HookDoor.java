package dev.tradeplane.gateway.webhook;

import dev.tradeplane.contracts.settings.CellSettings;
import dev.tradeplane.contracts.settings.WebhookSettings;
import dev.tradeplane.outbox.settings.Secrets;
import dev.tradeplane.outbox.settings.SettingsFile;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

/** Knows the hooks and their secrets. To a stranger, a wrong name and a wrong secret are the same. */
@Singleton
class HookDoor {
    /** Compared when there is nothing to compare with, so that a miss costs what a hit costs. */
    private static final byte[] NOTHING = sha256("");

    private final SettingsFile settings;
    private final Secrets secrets;

    HookDoor(SettingsFile settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** The hook of this name, if that is its secret. A hook whose secret file is missing or empty opens to nobody. */
    Optional<WebhookSettings> open(String name, String secret) {
        Optional<WebhookSettings> hook = settings.current().map(CellSettings::webhooks).orElse(List.of()).stream()
                .filter(h -> h.name().equals(name))
                .findFirst();
        Optional<String> expected = hook.flatMap(h -> secrets.read(h.secretName(), h.secretKey()));
        boolean same = MessageDigest.isEqual(expected.map(HookDoor::sha256).orElse(NOTHING), sha256(secret));
        return same && expected.isPresent() ? hook : Optional.empty();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
