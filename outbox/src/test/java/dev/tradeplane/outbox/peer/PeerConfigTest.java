package dev.tradeplane.outbox.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeerConfigTest {
    @Test
    void hasNoTokensUnlessTheyAreSet() {
        assertTrue(config(Map.of("tradeplane.peers.key-file", "/secrets/own"))
                .tokens()
                .isEmpty());
    }

    @Test
    void readsWhatTheOperatorWrites() {
        PeerConfig.Tokens tokens = config(Map.of(
                        "tradeplane.peers.tokens.issuer", "https://kubernetes.default.svc",
                        "tradeplane.peers.tokens.jwks-file", "/etc/tradeplane/issuer/jwks.json",
                        "tradeplane.peers.tokens.audience", "tradeplane.dev/desk/paper/risk-service",
                        "tradeplane.peers.tokens.dir", "/var/run/secrets/tradeplane/peers",
                        "tradeplane.peers.tokens.accept.broker-service",
                                "system:serviceaccount:desk:paper-broker-service"))
                .tokens()
                .orElseThrow();

        assertEquals(Path.of("/etc/tradeplane/issuer/jwks.json"), tokens.jwksFile());
        assertEquals(Map.of("broker-service", "system:serviceaccount:desk:paper-broker-service"), tokens.accept());
    }

    @Test
    void aPeerHasOneAddressOrMore() {
        PeerConfig config = config(Map.of(
                "tradeplane.peers.url.risk-service", "http://one:8080",
                "tradeplane.peers.url.broker-service", "http://one:8081,http://two:8081"));

        assertEquals(List.of(URI.create("http://one:8080")), config.url().get("risk-service"));
        assertEquals(
                List.of(URI.create("http://one:8081"), URI.create("http://two:8081")),
                config.url().get("broker-service"));
    }

    private static PeerConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(PeerConfig.class)
                .withDefaultValues(properties)
                .build()
                .getConfigMapping(PeerConfig.class);
    }
}
