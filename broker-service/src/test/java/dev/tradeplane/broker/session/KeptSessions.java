package dev.tradeplane.broker.session;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The service with a key for sessions. */
public class KeptSessions implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Path key = Files.createTempFile("session", ".key");
            Files.writeString(key, "a key of the test's own, long enough");
            key.toFile().deleteOnExit();
            return Map.of(
                    "tradeplane.broker.session.key-file",
                    key.toString(),
                    "tradeplane.broker.session.watch-interval",
                    "100ms",
                    // Kite's sessions end in the morning: for an hour before that, each would be warned of.
                    "tradeplane.broker.session.warn-before",
                    "1s",
                    "tradeplane.broker.session.callback-url",
                    "http://127.0.0.1/broker/callback");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
