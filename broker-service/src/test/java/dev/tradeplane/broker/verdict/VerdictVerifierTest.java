package dev.tradeplane.broker.verdict;

import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tradeplane.broker.Commands;
import dev.tradeplane.broker.verdict.VerdictVerifier.Delivery;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.verdict.OrderHash;
import dev.tradeplane.contracts.verdict.OrderTree;
import dev.tradeplane.contracts.verdict.Verdict;
import dev.tradeplane.contracts.verdict.VerdictClaims;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
    private static final Instant LATE = INTENT.validUntil().plusSeconds(3600);
    private final VerdictVerifier verifier =
            new VerdictVerifier(KEYS.getPublic(), Clock.fixed(INTENT.validUntil(), ZoneOffset.UTC));

    @Test
    void takesAVerdictThatFitsTheOrder() {
        assertEquals(
                Commands.LIMITS_VERSION,
                verifier.delivery()
                        .verify(RISK.verdict(ID, 0, INTENT), ID, 0, INTENT)
                        .limitsVersion());
    }

    @Test
    void takesEveryOrderOfABatchAndNoOther() {
        List<ClientOrderId> ids =
                IntStream.range(0, 5).mapToObj(i -> ClientOrderId.of("T" + i)).toList();
        OrderTree tree = OrderTree.over(
                ids.stream().map(id -> OrderHash.of(id, 0, INTENT)).toList());
        String token = RISK.token(tree.root(), LATE);
        Delivery delivery = verifier.delivery();

        for (int i = 0; i < ids.size(); i++) {
            String verdict = new Verdict(token, tree.pathFrom(i)).toString();
            delivery.verify(verdict, ids.get(i), 0, INTENT);
            assertThrows(
                    VerdictRefusedException.class, () -> delivery.verify(verdict, ClientOrderId.of("T9"), 0, INTENT));
            assertThrows(VerdictRefusedException.class, () -> delivery.verify(verdict, ids.getFirst(), 1, INTENT));
        }
    }

    @Test
    void anOrderWhoseTimeIsOverIsRefusedThoughOthersOfItsBatchHaveTime() {
        VerdictVerifier later = new VerdictVerifier(
                KEYS.getPublic(), Clock.fixed(INTENT.validUntil().plusSeconds(6), ZoneOffset.UTC));

        assertThrows(
                VerdictRefusedException.class, () -> later.delivery().verify(RISK.token(HASH, LATE), ID, 0, INTENT));
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
                Arguments.of("a way that leads elsewhere", good + "~l" + HASH.hex()),
                Arguments.of("no way at all", good + "~"),
                Arguments.of("expired", RISK.token(HASH, Instant.parse("2026-01-01T00:00:00Z"))),
                Arguments.of("another issuer", signed(claims().issuer("tradeplane/gateway"))),
                Arguments.of("another audience", signed(claims().audience("tradeplane/audit-service"))),
                Arguments.of("no hash", signed(claims().claim(VerdictClaims.ORDER_HASH, "00"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void refusesWhatDoesNotFit(String attack, String token) {
        assertThrows(VerdictRefusedException.class, () -> verifier.delivery().verify(token, ID, 0, INTENT));
    }

    private static JwtClaimsBuilder claims() {
        return Jwt.claims(Map.of("jti", HASH.hex(), VerdictClaims.ORDER_HASH, HASH.hex()))
                .claim(VerdictClaims.LIMITS_VERSION, 1)
                .issuer(VerdictClaims.ISSUER)
                .audience(VerdictClaims.AUDIENCE)
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
