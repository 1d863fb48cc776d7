package dev.tradeplane.broker.verdict;

import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tradeplane.broker.Commands;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.verdict.OrderHash;
import dev.tradeplane.contracts.verdict.VerdictClaims;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictVerifierTest {
    private static final KeyPair KEYS = ed25519();
    private static final Commands RISK = new Commands(KEYS.getPrivate());
    private static final ClientOrderId ID = ClientOrderId.of("T1");
    private static final OrderIntent INTENT = anOrderIntent().build();
    private static final OrderHash HASH = OrderHash.of(ID, 0, INTENT);
    private final VerdictVerifier verifier = new VerdictVerifier(KEYS.getPublic());

    @Test
    void takesAVerdictThatFitsTheOrder() {
        assertEquals(
                Commands.LIMITS_VERSION,
                verifier.verify(RISK.verdict(ID, 0, INTENT), ID, 0, INTENT).limitsVersion());
    }

    static Stream<Arguments> attacks() {
        String good = RISK.verdict(ID, 0, INTENT);
        return Stream.of(
                Arguments.of("nothing", ""),
                Arguments.of("not a token", "approved"),
                Arguments.of("alg none", unsigned(good)),
                Arguments.of("signature cut off", good.substring(0, good.lastIndexOf('.') + 1)),
                Arguments.of("HS256 with the public key as secret", hmac()),
                Arguments.of("another key", new Commands(ed25519().getPrivate()).verdict(ID, 0, INTENT)),
                Arguments.of("another order's", RISK.verdict(ClientOrderId.of("T2"), 0, INTENT)),
                Arguments.of(
                        "another quantity",
                        RISK.verdict(ID, 0, anOrderIntent().buy(11).build())),
                Arguments.of("a change's", RISK.verdict(ID, 1, INTENT)),
                Arguments.of("another use", RISK.verdict(ID, ID + "/1", HASH, INTENT.validUntil())),
                Arguments.of("expired", RISK.verdict(ID, ID + "/0", HASH, Instant.parse("2026-01-01T00:00:00Z"))),
                Arguments.of("another issuer", signed(claims().issuer("tradeplane/gateway"))),
                Arguments.of("another audience", signed(claims().audience("tradeplane/audit-service"))),
                Arguments.of("no hash", signed(claims().claim(VerdictClaims.ORDER_HASH, "00"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void refusesWhatDoesNotFit(String attack, String token) {
        assertThrows(VerdictRefusedException.class, () -> verifier.verify(token, ID, 0, INTENT));
    }

    private static JwtClaimsBuilder claims() {
        return Jwt.claims(Map.of("jti", ID + "/0", VerdictClaims.ORDER_HASH, HASH.hex()))
                .claim(VerdictClaims.LIMITS_VERSION, 1)
                .issuer(VerdictClaims.ISSUER)
                .audience(VerdictClaims.AUDIENCE)
                .subject(ID.value())
                .expiresAt(INTENT.validUntil());
    }

    private static String signed(JwtClaimsBuilder claims) {
        return claims.jws().algorithm(SignatureAlgorithm.EDDSA).sign(KEYS.getPrivate());
    }

    private static String hmac() {
        return claims().jws()
                .algorithm(SignatureAlgorithm.HS256)
                .sign(new SecretKeySpec(KEYS.getPublic().getEncoded(), "HmacSHA256"));
    }

    private static String unsigned(String token) {
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(UTF_8));
        return header + token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1);
    }

    private static KeyPair ed25519() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
