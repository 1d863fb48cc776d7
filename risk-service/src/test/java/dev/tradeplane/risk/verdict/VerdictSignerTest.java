package dev.tradeplane.risk.verdict;

import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.verdict.OrderHash;
import dev.tradeplane.testsupport.clock.TickingClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictSignerTest {
    private static final ClientOrderId ID = ClientOrderId.of("T0123456789");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path dir;

    @Test
    void signsTheHashOfExactlyThisOrderForOneUse() throws IOException, GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        OrderIntent intent = anOrderIntent().build();

        String[] parts =
                signer(keys).sign(ID, 2, intent, 7, TickingClock.MONDAY_MORNING).split("\\.");

        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(keys.getPublic());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertTrue(signature.verify(Base64.getUrlDecoder().decode(parts[2])));
        assertTrue(text(parts[0]).contains("\"alg\":\"EdDSA\""));
        String claims = text(parts[1]);
        assertTrue(claims.contains("\"jti\":\"T0123456789/2\""), claims);
        assertTrue(claims.contains("\"sub\":\"T0123456789\""), claims);
        assertTrue(claims.contains("\"limits_version\":7"), claims);
        assertTrue(claims.contains("\"exp\":" + intent.validUntil().getEpochSecond()), claims);
        assertTrue(claims.contains(OrderHash.of(ID, 2, intent).hex()), claims);
    }

    @Test
    void refusesToStartWithAnythingButAnEd25519Key() throws IOException {
        Path file = Files.writeString(dir.resolve("private.pem"), "no key");

        assertEquals(
                "the verdict key is no Ed25519 key in PKCS#8 PEM",
                assertThrows(IllegalStateException.class, () -> new VerdictSigner(() -> file))
                        .getMessage());
    }

    private VerdictSigner signer(KeyPair keys) throws IOException {
        String body = Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded());
        Path file = Files.writeString(
                dir.resolve("private.pem"), "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
        return new VerdictSigner(() -> file);
    }

    private static String text(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
