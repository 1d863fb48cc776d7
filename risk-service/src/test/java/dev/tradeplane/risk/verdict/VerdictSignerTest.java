package dev.tradeplane.risk.verdict;

import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.verdict.Verdict;
import dev.tradeplane.testsupport.clock.TickingClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictSignerTest {
    private static final ClientOrderId ID = ClientOrderId.of("T0123456789");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path dir;

    @Test
    void signsABatchOnceUnderTheRootOfItsOrders() throws IOException, GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        OrderIntent intent = anOrderIntent().build();
        List<Approval> batch = Stream.of("T1", "T2", "T3")
                .map(id -> new Approval(ClientOrderId.of(id), 2, intent, 7))
                .toList();

        Map<Approval, String> verdicts = signer(keys).sign(batch, TickingClock.MONDAY_MORNING);

        assertEquals(
                1,
                verdicts.values().stream()
                        .map(text -> Verdict.parse(text).token())
                        .distinct()
                        .count());
        for (Approval approval : batch) {
            Verdict verdict = Verdict.parse(Objects.requireNonNull(verdicts.get(approval)));
            String claims = claims(verdict.token(), keys.getPublic());
            assertTrue(claims.contains(verdict.path().rootOf(approval.hash()).hex()), claims);
            assertTrue(claims.contains("\"limits_version\":7"), claims);
            assertTrue(claims.contains("\"exp\":" + intent.validUntil().getEpochSecond()), claims);
        }
    }

    @Test
    void anOrderAloneIsNamedByItsOwnHash() throws IOException, GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Approval alone = new Approval(ID, 0, anOrderIntent().build(), 7);

        String verdict = Objects.requireNonNull(
                signer(keys).sign(List.of(alone), TickingClock.MONDAY_MORNING).get(alone));

        assertTrue(claims(verdict, keys.getPublic()).contains(alone.hash().hex()));
    }

    @Test
    void ordersJudgedByOtherLimitsAreSignedApart() throws IOException, GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        OrderIntent intent = anOrderIntent().build();
        Approval before = new Approval(ID, 0, intent, 7);
        Approval after = new Approval(ClientOrderId.of("T2"), 0, intent, 8);

        Map<Approval, String> verdicts = signer(keys).sign(List.of(before, after), TickingClock.MONDAY_MORNING);

        assertTrue(claims(Objects.requireNonNull(verdicts.get(before)), keys.getPublic())
                .contains("\"limits_version\":7"));
        assertTrue(claims(Objects.requireNonNull(verdicts.get(after)), keys.getPublic())
                .contains("\"limits_version\":8"));
    }

    private static String claims(String token, PublicKey key) throws GeneralSecurityException {
        String[] parts = token.split("\\.");
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertTrue(signature.verify(Base64.getUrlDecoder().decode(parts[2])));
        assertTrue(text(parts[0]).contains("\"alg\":\"EdDSA\""));
        return text(parts[1]);
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
