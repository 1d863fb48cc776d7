package dev.tradeplane.outbox.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.testsupport.kubernetes.ApiServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens as a real API server issues them, checked with the keys it publishes. */
class ServiceAccountTokensIT {
    private static final String AUDIENCE = "tradeplane.dev/desk/paper/risk-service";
    private static final ApiServer SERVER = ApiServer.start();

    @TempDir
    Path folder;

    @BeforeAll
    static void makeServiceAccounts() {
        for (String namespace : new String[] {"desk", "other"}) {
            SERVER.kubectl("create", "namespace", namespace);
            SERVER.kubectl("-n", namespace, "create", "serviceaccount", "paper-gateway");
        }
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void believesTheClusterAboutThisServiceOnly() throws IOException {
        PeerIdentity tokens = new ServiceAccountTokens(config(), Clock.systemUTC());

        assertEquals(Optional.of(Peer.GATEWAY), tokens.holderOf(token("desk", "--audience=" + AUDIENCE)));
        assertEquals(Optional.empty(), tokens.holderOf(token("other", "--audience=" + AUDIENCE)));
        assertEquals(Optional.empty(), tokens.holderOf(token("desk", "--audience=" + AUDIENCE + "-2")));
        assertEquals(Optional.empty(), tokens.holderOf(token("desk")));
    }

    private PeerConfig.Tokens config() throws IOException {
        Path jwks = Files.writeString(folder.resolve("jwks.json"), SERVER.kubectl("get", "--raw", "/openid/v1/jwks"));
        String discovery = SERVER.kubectl("get", "--raw", "/.well-known/openid-configuration");
        String issuer = discovery.replaceFirst(".*\"issuer\":\"([^\"]*)\".*", "$1");
        return new TokenIssuer.Configured(
                issuer, jwks, AUDIENCE, folder, Map.of("gateway", "system:serviceaccount:desk:paper-gateway"));
    }

    private static String token(String namespace, String... more) {
        String[] all = new String[5 + more.length];
        System.arraycopy(new String[] {"-n", namespace, "create", "token", "paper-gateway"}, 0, all, 0, 5);
        System.arraycopy(more, 0, all, 5, more.length);
        return SERVER.kubectl(all).strip();
    }
}
